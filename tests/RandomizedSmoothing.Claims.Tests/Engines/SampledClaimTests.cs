using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>The engine that samples, on a half-space whose probability is known. The error probabilities are in <see cref="ErrorBudget"/>.</summary>
public sealed class SampledClaimTests
{
    private const double Effect = 0.04;

    [Test]
    public void A_bound_that_is_the_probability_itself_holds([Values(1UL, 2UL, 3UL)] ulong seed)
    {
        var finding = Verification.Verify(new HalfSpaces(lowered: 0), Budget.Quick, seed);
        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Holds));
        Assert.That(finding.Evidence.FalseAlarmProbability, Is.EqualTo(ErrorBudget.AlphaOf("SampledClaimTests.A_bound_that_is_the_probability_itself_holds")));
    }

    [Test]
    public void A_bound_that_is_too_low_is_suspected_with_its_region_and_never_refuted()
    {
        var finding = Verification.Verify(new HalfSpaces(lowered: Effect), Budget.Quick);
        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Suspected));
        Assert.That((finding.Counterexample!.Certified, finding.Counterexample.Region), Is.EqualTo((false, HalfSpaces.Half)));
        Assert.That(finding.Counterexample.Margin, Is.Negative);
    }

    [Test]
    public void The_power_is_what_the_claims_say()
    {
        // The worst case of the effect is a bound of one half, among as many cases as the claims have.
        var samples = Budget.Quick.Samples;
        var alpha = 1e-9 / ClaimCatalogue.All.OfType<SampledClaim>().Max(claim => claim.Cases.Length);
        var threshold = samples / 2;
        while (BinomialConfidenceSequence.LogEvidenceAbove(threshold, samples, new(0.5, 0.5)) < Math.Log(2 / alpha))
        {
            threshold++;
        }

        // What earlier looks find is not counted.
        Assert.That(new Binomial(samples, new(0.5 + Effect, 0.5 - Effect)).AtLeast(threshold).Value, Is.GreaterThan(0.999));
    }

    [Test]
    public void Clear_cases_end_early_and_the_rest_takes_what_the_budget_allows()
    {
        var evidence = Verification.Verify(new HalfSpaces(lowered: 0), Budget.Quick).Evidence;
        Assert.That((evidence.Samples, evidence.SamplesSaved), Is.EqualTo((21 * Budget.Quick.Samples, 0)), "every case lies on its bound");
        evidence = Verification.Verify(new HalfSpaces(lowered: -0.1), Budget.Quick).Evidence;
        Assert.That(evidence.SamplesSaved, Is.GreaterThan(evidence.Samples));
        Assert.That(evidence.Samples + evidence.SamplesSaved, Is.EqualTo(21 * Budget.Quick.Samples));
    }

    [Test]
    public void The_device_changes_nothing()
    {
        using var device = new SimdDevice(threads: 1);
        var (one, other) = (Verification.Verify(new HalfSpaces(0), Budget.Quick), Verification.Verify(new HalfSpaces(0), Budget.Quick with { Device = device }));
        Assert.That(other.SmallestMargin, Is.EqualTo(one.SmallestMargin));
    }

    private sealed class HalfSpaces(double lowered) : SampledClaim
    {
        public static readonly Region Half = new HalfSpace([1, 1, 1], 0);
        private static readonly Domain Parameters = [new Parameter("x", "first coordinate", ParameterKind.RealNumber, -1, 1)];

        public override string Id => "remark-test";

        public override string Title => "A test";

        public override string Source => "§0";

        public override string Statement => "P(x) ≤ Φ(−x/√3)";

        public override Domain Domain => Parameters;

        public override ImmutableArray<SampledCase> Cases =>
        [
            .. from i in Enumerable.Range(-10, 21)
               let x = i / 10.0
               select new SampledCase(new Point(Parameters, x), new NoisyPoint(Half, [x, 0, 0], 1), StandardNormal.Lower(-x / Math.Sqrt(3)) - lowered),
        ];
    }
}
