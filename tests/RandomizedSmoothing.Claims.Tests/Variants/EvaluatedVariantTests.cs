using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>
/// Tests of the tests for claims that are evaluated in double precision alone: a variant that is false by independent arithmetic
/// does not pass the quick budget. Nothing encloses its margin, so that it is suspected, not refuted.
/// </summary>
public sealed class EvaluatedVariantTests
{
    private static readonly Changed[] Variants =
    [
        // In the plane R_σ² ≈ 1 − σ² at a small σ: the slope is −σ times 1, and the tangent's multiple nowhere 2 there.
        new(new ShrinkingRate(), "it is twice the tangent's or more", (_, margin) => margin - 2),

        // H is 0 on average over the sphere: for σ → ∞ both nappes have the share of a random direction with cos² > 1/d, less than ½; for σ → 0 they have all.
        new(new AugmentationLeavesOptimum(), "σ = 1.53 lowers the accuracy to below a quarter", (_, margin) => margin - 0.5),
        new(new AugmentationLeavesOptimum(), "from a tenth of that σ on", (_, margin) => margin, slack: (point, _) => point["sigma"] - 0.153),

        // Class 2 alone is half of all samples; at a large σ_t some are lost.
        new(new HigherSigmaLowersAccuracyCorrected(), "noise gains a tenth", (_, margin) => margin - 0.1),

        // Off the axis, half-way to the boundary, there is less of the cone.
        new(new MostProbableAxis(), "by a tenth or more", (_, margin) => margin - 0.1),

        // Two half-spaces change places at the certified radius.
        new(new Equation2(), "half as far again", (claim, point) => claim.MarginAt(point.With(claim.Domain.IndexOf("fraction"), 1.5 * point["fraction"]))),
        new(new Equation2(), "one per cent farther", (claim, point) => claim.MarginAt(point.With(claim.Domain.IndexOf("fraction"), 1.01 * point["fraction"]))),

        // A ball at a small σ smooths to nearly itself.
        new(new Corollary1Corrected(), "half the radius", (_, margin) => margin - 0.5),
        new(new Corollary1Corrected(), "a tenth less", (_, margin) => margin - 0.1),

        // The ball in d = 3 at c = 100: at half the bound, 2.5R, its centre keeps 0.0156 > 1/100, and at a tenth of it, R/2, the ball has grown.
        new(new DrawnRegionsShrink(), "it vanishes at half the bound", (_, margin) => margin - 1, slack: (point, _) => point["factor"] - 0.5),
        new(new DrawnRegionsShrink(), "it shrinks at a tenth of the bound", (_, margin) => margin, slack: (point, _) => point["factor"] - 0.1),

        // At σ = R/100 a ball keeps nearly all of its radius.
        new(new DrawnRegionsShrinkForTwoClasses(), "by a tenth or more", (_, margin) => margin - 0.1),

        // In d = 3, c = 2, a wide cone without its tip: near the bound the cut is nearly a hyperplane, and keeps nearly ½.
        new(new DrawnConesShrink(), "the points keep less than three quarters of 1/c", (_, margin) => margin - 0.25),
    ];

    private static IEnumerable<InequalityClaim> ClaimsThatHold => ClaimCatalogue.All.OfType<InequalityClaim>()
        .Where(claim => claim is not (ExpressionClaim or RootClaim) && PinnedVerdicts.Of(claim.Id)?.Verdict == "holds");

    private static IEnumerable<TestCaseData> Cases => Variants.Select(variant => new TestCaseData(variant).SetArgDisplayNames(variant.Id, variant.Title));

    [TestCaseSource(nameof(Cases))]
    public void Does_not_pass(InequalityClaim variant) => AssertSuspected(variant);

    [TestCaseSource(nameof(ClaimsThatHold))]
    public void A_claim_that_holds_does_not_pass_the_other_way_round(InequalityClaim claim) => AssertSuspected(new Changed(claim, "it is the other way round", (_, margin) => -margin));

    [TestCaseSource(nameof(ClaimsThatHold))]
    public void A_claim_that_holds_has_a_near_miss_that_does_not(InequalityClaim claim) => Assert.That(Variants.Select(variant => variant.Id), Does.Contain(claim.Id), $"""
            a test that passes whatever {claim.GetType().Name} says is none: add a false neighbour of it, with the arithmetic by which it is false, to Variants in tests/RandomizedSmoothing.Claims.Tests/Variants/EvaluatedVariantTests.cs, such as
                    new(new {claim.GetType().Name}(), "by a tenth or more", (_, margin) => margin - 0.1),
            """);

    private static void AssertSuspected(InequalityClaim variant) =>
        Assert.That(Verification.Verify(variant, Budget.Quick).Verdict, Is.EqualTo(Verdict.Suspected));

    /// <summary>A claim whose margin, and perhaps slack, is another function of the point.</summary>
    private sealed class Changed(InequalityClaim original, string mistake, Func<InequalityClaim, Point, double> margin, Func<Point, double, double>? slack = null) : InequalityClaim
    {
        public Changed(InequalityClaim original, string mistake, Func<Point, double, double> margin, Func<Point, double, double>? slack = null)
            : this(original, mistake, (claim, point) => margin(point, claim.MarginAt(point)), slack)
        {
        }

        public override string Id => original.Id;

        public override string Title => mistake;

        public override string Source => original.Source;

        public override string Statement => $"{original.Statement} ({mistake})";

        public override Domain Domain => original.Domain;

        public override bool IsStrict => original.IsStrict;

        public override int Cost => original.Cost;

        public override double SlackAt(Point point) => slack?.Invoke(point, original.SlackAt(point)) ?? original.SlackAt(point);

        public override double MarginAt(Point point) => margin(original, point);
    }
}
