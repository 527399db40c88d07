using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>Tests of the claims about the tables: variants that are false by independent arithmetic, each of which must be refuted.</summary>
public sealed class FalseTableClaimTests
{
    // A claim whose cases are all equalities stays true when turned round.
    private static IEnumerable<CaseClaim> HoldingCases => ClaimCatalogue.All.OfType<CaseClaim>()
        .Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "holds" && claim.Cases.Any(@case => @case.Margin > 0));

    [TestCaseSource(nameof(HoldingCases))]
    public void Turned_round_it_is_refuted(CaseClaim claim) => Refute(new Turned(claim, shift: 0));

    // Asking for more than the closest case gives, by a hundredth of its size.
    [TestCaseSource(nameof(HoldingCases))]
    public void Asked_for_a_little_more_it_is_refuted(CaseClaim claim)
    {
        var closest = claim.Cases.Min(@case => @case.Margin);
        Assert.That(Refute(new Turned(claim, shift: closest + Math.Max(0.01 * closest, 1e-9))).Certified);
    }

    [Test]
    public void The_first_violated_case_is_shown() =>
        Assert.That(Refute(new BiasIncreasesWithSigma()).Point.ToString(), Is.EqualTo("points = 50, lowerSigma = 0.5, higherSigma = 1"));

    [Test]
    public void An_equality_violates_a_strict_claim_only() => Assert.Multiple(() =>
    {
        Assert.That(new MorePointsReduceEstimationBias().IsViolation(0));
        Assert.That(new MostClassesHaveZeroAccuracy().IsViolation(0), Is.False);
    });

    // σ_van < R√c/√(d + 1): at d = c = 2, (2/3)·2 ln 2 = 0.92 < 1.
    // σ_van < R√(c − 1)/√d: at d = c = 2, ln 2 = 0.69 < 1.
    [TestCase(0, 1)]
    [TestCase(-1, 0)]
    public void A_smaller_upper_bound_on_the_vanishing_sigma_is_refuted(int moreClasses, int moreDimensions)
    {
        var counterexample = Refute(new WrongUpperBound(moreClasses, moreDimensions));
        Assert.Multiple(() =>
        {
            Assert.That(counterexample.Point.ToString(), Is.EqualTo("d = 2, c = 2, R = 1"));
            Assert.That(counterexample.Certified);
        });
    }

    // Theorem 4 with √(1 − 1/(2c)): at c = 2 the centre keeps 1 − e^(−2/3) = 0.4866 < 1/2. With next to no root: 1 − e^(−1/2).
    [TestCase(2)]
    [TestCase(1_000_000)]
    public void Theorem_4_is_no_tighter_than_that(int factor) => Assert.That(Refute(new TooTight(atCenter: true, classes: 2, 1, factor)).Certified);

    // Theorem 3 with √(1 − 1/c): at c = 3 the edge keeps (1 − e⁻¹ I₀(1))/2 = 0.2671 < 1/3. With √(1 − 3/(2c)): c·p − 1 = −0.0916.
    [TestCase(1, 1)]
    [TestCase(3, 2)]
    public void Theorem_3_is_no_tighter_than_that(int part, int factor) => Assert.That(Refute(new TooTight(atCenter: false, classes: 3, part, factor)).Certified);

    private static Counterexample Refute(Claim claim)
    {
        var finding = Verification.Verify(claim, Budget.Quick);
        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
        return finding.Counterexample!;
    }

    /// <summary>A claim about cases with every inequality turned, or, with a shift, with the same asked of every margin less the shift.</summary>
    private sealed class Turned(CaseClaim claim, double shift) : CaseClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override bool IsStrict => claim.IsStrict;

        public override Domain Domain => claim.Domain;

        public override ImmutableArray<Evaluation> Cases =>
            [.. claim.Cases.Select(@case => @case with { Margin = shift == 0 ? -@case.Margin : @case.Margin - shift })];
    }

    /// <summary>σ_van &lt; R√(c + moreClasses) / √(d + moreDimensions).</summary>
    private sealed class WrongUpperBound(int moreClasses, int moreDimensions) : ExpressionClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.Radius];

        public override T Margin<T>(Point<T> at) =>
            1 - (at.C * BallProbability<T>.AtCenter(at.D, at.R, at.R * T.Sqrt(at.C + moreClasses) / T.Sqrt(at.D + moreDimensions)));
    }

    /// <summary>In the plane, at the bound of Theorem 3 or 4 times √(1 − part/(factor·c)), the disc keeps more than 1/c.</summary>
    private sealed class TooTight(bool atCenter, int classes, int part, int factor) : ExpressionClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override Domain Domain { get; } = [Parameter.Classes with { Low = classes }, Parameter.Radius];

        public override T Margin<T>(Point<T> at)
        {
            var sigma = at.R * T.Sqrt(at.C) / T.Sqrt(2) * T.Sqrt(1 - (T.From(part) / factor / at.C));
            return (at.C * BallProbability<T>.At(2, at.R, sigma, atCenter ? 0 * T.One : at.R)) - 1;
        }
    }
}
