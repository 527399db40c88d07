using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Claims.Tests.Engines;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>A finding that says more than was seen cannot be made.</summary>
public sealed class FindingTests
{
    private static readonly InequalityClaim Strict = new Probe((_, _) => 0);
    private static readonly InequalityClaim Loose = new Probe((_, _) => 0, isStrict: false);

    [TestCase(-0.0909)]
    [TestCase(-1.1e-9)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(double.NaN)]
    public void Nothing_holds_with_a_margin_below_rounding(double margin) => Assert.Multiple(() =>
    {
        foreach (var kind in new[] { EvidenceKind.Exact, EvidenceKind.Proved })
        {
            Assert.That(() => Holds(Loose, margin, kind), Throws.ArgumentException.With.Message.Contains("cannot be 'holds'"));
            Assert.That(() => Holds(Strict, margin, kind), Throws.ArgumentException);
        }
    });

    [TestCase(0)]
    [TestCase(-1e-16)]
    public void A_strict_inequality_holds_there_only_where_it_is_proved(double margin) => Assert.Multiple(() =>
    {
        Assert.That(() => Holds(Strict, margin, EvidenceKind.Exact), Throws.ArgumentException.With.Message.Contains("strict"));
        Assert.That(() => Holds(Strict, margin, EvidenceKind.Proved), Throws.Nothing);
        Assert.That(() => Holds(Loose, margin, EvidenceKind.Exact), Throws.Nothing);
    });

    [Test]
    public void A_case_has_no_rounding_to_hide_behind() => Assert.Multiple(() =>
    {
        Assert.That(() => Holds(new MultiClassAccuracy(), -1e-15, EvidenceKind.Exact), Throws.ArgumentException);
        Assert.That(() => Holds(new MorePointsReduceEstimationBias(), 0, EvidenceKind.Exact), Throws.ArgumentException);
    });

    [Test]
    public void No_number_below_its_margin_is_reproduced() => Assert.That(
        () => new Finding(new Figure2(), Verdict.Reproduced, new Evidence(EvidenceKind.Exact, 1, 0, null), -1e-12, null, null), Throws.ArgumentException);

    [Test]
    public void What_holds_has_no_counterexample_and_what_is_refuted_has_one() => Assert.Multiple(() =>
    {
        var counterexample = new Counterexample(new Point(Loose.Domain, 2, 1), -1, Certified: true);
        var evidence = new Evidence(EvidenceKind.Exact, 1, 0, null);
        Assert.That(() => new Finding(Loose, Verdict.Holds, evidence, 1, null, counterexample), Throws.ArgumentException);
        Assert.That(() => new Finding(Loose, Verdict.Refuted, evidence, -1, null, null), Throws.ArgumentException);
    });

    [Test]
    public void A_sample_may_lie_on_the_other_side() =>
        Assert.That(() => Holds(new TurnedRegionsVanish(), -0.01, EvidenceKind.Sampled), Throws.Nothing);

    [TestCase(1L, 0.95)]
    [TestCase(100L, 0.029513)]
    [TestCase(16384L, 1.828283e-4)]
    public void The_share_that_can_fail_is_about_three_over_N(long draws, double share) =>
        Assert.That(ShareOfDomain.ThatCanFail(draws), Is.EqualTo(share).Within(1e-6));

    [Test]
    public void Without_draws_no_share_is_known() => Assert.That(ShareOfDomain.ThatCanFail(0), Is.Null);

    private static Finding Holds(Claim claim, double margin, EvidenceKind kind) =>
        new(claim, Verdict.Holds, new Evidence(kind, 1, 0, null), margin, null, null);
}
