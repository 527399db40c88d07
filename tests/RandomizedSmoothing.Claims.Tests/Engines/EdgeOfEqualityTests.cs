using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Claims at the edge of equality: rounding neither refutes nor hides a violation, and a strict inequality is more than an equality.</summary>
public sealed class EdgeOfEqualityTests
{
    private static readonly Interval Noise = new(-1e-15, 1e-15);

    // As ../inputs/claims/Edge.cs has it: noise everywhere, and a violation in a corner.
    [Test]
    public void Noise_does_not_hide_a_violation([Range(1, 20)] int seed, [Values(-1e-16, 1e-16, 0)] double noise)
    {
        var finding = Verification.Verify(
            new Probe(
                (d, R) => IsIn(d, R) ? -0.5 : noise,
                isStrict: false,
                (d, R) => IsIn(d, R) ? Interval.From(-0.5) : Noise),
            Budget.Quick,
            (ulong)seed);
        Assert.That((finding.Verdict, finding.Counterexample?.Certified), Is.EqualTo((Verdict.Refuted, true)));

        static bool IsIn(int d, double R) => R is > 20 and < 24 && d is > 300 and < 300_000;
    }

    [Test]
    public void Without_enclosures_a_violation_beyond_noise_is_suspected() =>
        Assert.That(VerdictOf(new Probe((_, R) => R is > 20 and < 24 ? -0.5 : -1e-16, isStrict: false)), Is.EqualTo(Verdict.Suspected));

    [Test]
    public void A_strict_claim_whose_margin_is_exactly_0_is_refuted() => Assert.Multiple(() =>
    {
        Assert.That(VerdictOf(new Probe((_, _) => 0, isStrict: true, (_, _) => Interval.From(0))), Is.EqualTo(Verdict.Refuted));
        Assert.That(VerdictOf(new Probe((_, R) => Math.Min(0, R - 1), isStrict: true, (_, R) => R >= 1 ? Interval.From(0) : Interval.From(R - 1))), Is.EqualTo(Verdict.Refuted));
        Assert.That(VerdictOf(new Probe((_, R) => R > 900 ? 0 : 1, isStrict: true, (_, R) => Interval.From(R > 900 ? 0 : 1))), Is.EqualTo(Verdict.Refuted));
    });

    [TestCase(0)]
    [TestCase(-1e-16)]
    [TestCase(1e-16)]
    public void A_strict_claim_that_is_nowhere_above_rounding_is_undecided(double margin) => Assert.Multiple(() =>
    {
        Assert.That(VerdictOf(new Probe((_, _) => margin)), Is.EqualTo(Verdict.Undecided));
        Assert.That(VerdictOf(new Probe((_, _) => margin, isStrict: true, (_, _) => Noise)), Is.EqualTo(Verdict.Undecided));
    });

    [Test]
    public void A_strict_claim_that_is_within_rounding_at_some_points_is_undecided() =>
        Assert.That(VerdictOf(new Probe((_, R) => R > 900 ? 0 : 1, isStrict: true, (_, R) => R > 900 ? Noise : Interval.From(1))), Is.EqualTo(Verdict.Undecided));

    [Test]
    public void Enclosures_decide_what_rounding_leaves_open()
    {
        var finding = Verification.Verify(new Probe((_, _) => 0, isStrict: true, (_, _) => new Interval(1e-30, 1e-29)), Budget.Quick);
        Assert.That((finding.Verdict, finding.SmallestMargin), Is.EqualTo((Verdict.Holds, 1e-30)));
    }

    [Test]
    public void A_claim_that_is_not_strict_may_be_an_equality()
    {
        var finding = Verification.Verify(new Probe((_, _) => -1e-16, isStrict: false, (_, _) => Noise), Budget.Quick);
        Assert.That((finding.Verdict, finding.IsWithinRounding), Is.EqualTo((Verdict.Holds, true)));
    }

    [Test]
    public void A_margin_that_is_no_number_is_refused_with_its_place() => Assert.That(
        () => VerdictOf(new Probe((d, _) => d == 2 ? double.NaN : 1)), Throws.TypeOf<ClaimException>().With.Message.Match("^at d = 2, R = .* its margin is NaN, not a number$"));

    [Test]
    public void An_infinite_violation_does_not_hold() =>
        Assert.That(VerdictOf(new Probe((d, _) => d == 2 ? double.NegativeInfinity : 1)), Is.EqualTo(Verdict.Suspected));

    [Test]
    public void A_search_for_longer_sees_the_same()
    {
        var claim = new Probe((_, R) => R is > 20 and < 24 ? -0.5 : -1e-16, isStrict: false, (_, R) => R is > 20 and < 24 ? Interval.From(-0.5) : Noise);
        Assert.That(Fuzzing.Fuzz(claim, claim.Domain, new FuzzBudget(TimeSpan.MaxValue, 100_000), seed: 1).Counterexample, Is.Not.Null);
    }

    private static Verdict VerdictOf(InequalityClaim claim) => Verification.Verify(claim, Budget.Quick).Verdict;
}
