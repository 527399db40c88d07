using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>Measured claims about simulated networks, of which the truth is known.</summary>
public sealed class MeasuredClaimTests
{
    private const int Simulations = 200;

    private static readonly MeasuredImages Images = new([.. Enumerable.Range(0, 300).Select(i => i % 10)]);
    private static readonly double[] Even = [.. Enumerable.Repeat(0.9, 10)];
    private static readonly double[] OneLow = [0.3, .. Enumerable.Repeat(0.9, 9)];

    /// <summary>Both settings are the same in truth: a clear case, either way, is a false one.</summary>
    [Test]
    public void No_difference_is_rarely_clear()
    {
        var clear = Enumerable.Range(0, Simulations).Count(i => Verdict(Larger(Setting(OneLow, 2 * i), Setting(OneLow, (2 * i) + 1))) != Claims.Verdict.Undecided);
        var alpha = ErrorBudget.AlphaOf("MeasuredClaimTests.No_difference_is_rarely_clear");
        Assert.That(ClopperPearson.LowerBound(clear, Simulations, alpha), Is.LessThanOrEqualTo(MeasuredResult.Alpha), $"{clear} of {Simulations}");
    }

    [Test]
    public void A_difference_is_found_and_turned_round_it_does_not_carry_over() => Assert.Multiple(() =>
    {
        Assert.That(Verdict(Larger(Setting(OneLow, 1), Setting(Even, 2))), Is.EqualTo(Claims.Verdict.CarriesOver));
        Assert.That(Verdict(Larger(Setting(Even, 1), Setting(OneLow, 2))), Is.EqualTo(Claims.Verdict.DoesNotCarryOver));
    });

    [Test]
    public void A_tie_is_undecided()
    {
        var setting = Setting(OneLow, 1);
        var all = new MeasuredSetting("all right", Images, [.. Enumerable.Range(1, 3).Select(seed => new MeasuredNetwork(seed, [new(1, [.. Images.Labels.Select(_ => true)])]))]);
        Assert.Multiple(() =>
        {
            Assert.That(Verdict(Larger(setting, setting)), Is.EqualTo(Claims.Verdict.Undecided));
            Assert.That(Verdict(Larger(all, all)), Is.EqualTo(Claims.Verdict.Undecided));
        });
    }

    [Test]
    public void One_unclear_case_leaves_the_claim_undecided_and_one_clear_violation_decides_it()
    {
        var (low, even) = (Setting(OneLow, 1), Setting(Even, 2));
        var (carries, ties, violates) = (Larger(low, even), Larger(low, low), Larger(even, low));
        Assert.Multiple(() =>
        {
            Assert.That(Verdict(carries, carries), Is.EqualTo(Claims.Verdict.CarriesOver));
            Assert.That(Verdict(carries, ties), Is.EqualTo(Claims.Verdict.Undecided));
            Assert.That(Verdict(carries, ties, violates), Is.EqualTo(Claims.Verdict.DoesNotCarryOver));
        });
    }

    /// <summary>The worst case is shown, of those that are clear where the claim does not carry over.</summary>
    [Test]
    public void The_worst_case_is_shown()
    {
        var finding = new DigitsImbalanceGrowsWithSigma().Decide();
        Assert.That((finding.SmallestMarginAt!["lowerSigma"], finding.SmallestMarginAt["higherSigma"]), Is.EqualTo((1.0, 1.5)));
        Assert.That((finding.Evidence.Kind, finding.Counterexample), Is.EqualTo((EvidenceKind.Measured, (Counterexample?)null)));
    }

    [Test]
    public void Where_a_class_keeps_most_of_its_images_is_clear_at_each_sigma()
    {
        var domain = new DigitsImbalanceGrowsWithSigmaCorrected().Domain;
        Assert.That(
            new[] { 0.25m, 0.5m, 1m, 1.5m, 2m }.Select(sigma => DigitsImbalanceGrowsWithSigmaCorrected.Premise(domain, 0.12m, sigma).Verdict),
            Is.EqualTo([Claims.Verdict.CarriesOver, Claims.Verdict.CarriesOver, Claims.Verdict.CarriesOver, Claims.Verdict.DoesNotCarryOver, Claims.Verdict.DoesNotCarryOver]));
    }

    // By hand: seeds 1, 2, 3 give a mean of 2 and a standard error of 1/√3; with 1 over the images, s² = 4/3, ν = 2 (16/9)/(1/9) = 32;
    // t of 32 degrees of freedom is 2.036933 at 97.5 % (SciPy), and the bias of 0.5 moves the lower end.
    [Test]
    public void An_interval_is_its_formula()
    {
        var estimate = new MeasuredEstimate([1, 2, 3], Bias: 0.5, ImageError: 1, SeedError: 1 / Math.Sqrt(3));
        var reach = 2.0369333434600976 * Math.Sqrt(4.0 / 3);
        Assert.Multiple(() =>
        {
            Assert.That(estimate.DegreesOfFreedom, Is.EqualTo(32).Within(1e-9));
            Assert.That(estimate.Interval(0.05).Low, Is.EqualTo(1.5 - reach).Within(1e-6));
            Assert.That(estimate.Interval(0.05).High, Is.EqualTo(2 + reach).Within(1e-6));
        });
    }

    // Degrees of freedom from 2 (no error over the images) to infinity (none over the seeds); t at 97.5 % from SciPy.
    [TestCase(0, 4.302652729911275)]
    [TestCase(1, 2.3060041350333704)]
    [TestCase(3, 1.9718962236316089)]
    [TestCase(30, 1.9599654456573528)]
    [TestCase(1e4, 1.959963984540054)]
    public void An_interval_is_that_of_its_degrees_of_freedom(double imageError, double t)
    {
        var estimate = new MeasuredEstimate([0, Math.Sqrt(3), -Math.Sqrt(3)], Bias: 0, imageError, SeedError: 1);
        Assert.That(estimate.Interval(0.05).High / estimate.StandardError, Is.EqualTo(t).Within(1e-6));
    }

    private static Verdict Verdict(params ImmutableArray<MeasuredCase> cases) => new Simulated(cases).Decide().Verdict;

    private static MeasuredCase Larger(MeasuredSetting first, MeasuredSetting second) =>
        new(new Point([], []), MeasuredStatistic.Gap, first, second, new(0, double.PositiveInfinity));

    // Three networks and two seeds of the noise; a network's accuracy differs from its setting's by up to 5 points.
    private static MeasuredSetting Setting(double[] accuracy, int seed)
    {
        var random = new Random(seed);
        return new($"simulated {seed}", Images, [.. Enumerable.Range(1, 3).Select(network => Network(network, 0.1 * (random.NextDouble() - 0.5)))]);

        MeasuredNetwork Network(int network, double shift) =>
            new(network, [.. Enumerable.Range(1, 2).Select(noise => new MeasuredRun((ulong)noise, [.. Images.Labels.Select(label => random.NextDouble() < accuracy[label] + shift)]))]);
    }

    private sealed class Simulated(ImmutableArray<MeasuredCase> cases) : MeasuredClaim
    {
        public override string Id => "simulated";

        public override string Title => "simulated";

        public override string Source => "§0";

        public override string Statement => "simulated";

        public override string On => "simulated networks";

        public override Domain Domain => [];

        public override ImmutableArray<MeasuredCase> Cases => cases;
    }
}
