using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>A verdict rests on a proof only where there is one.</summary>
public sealed class ClaimProofTests
{
    private static readonly Budget NoSearch = new(Rounds: 0);

    private static IEnumerable<InequalityClaim> Boxed => ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => claim.ProofPlan is not null);

    [TestCaseSource(nameof(Boxed))]
    public void What_is_proved_over_a_box_is_said_with_the_box(InequalityClaim claim)
    {
        var evidence = Verification.Verify(claim, NoSearch).Evidence;
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Kind, Is.EqualTo(EvidenceKind.Proved));
            Assert.That(evidence.Argument, Does.Contain($"By enclosures, proved over {claim.ProofPlan!.Quick ?? claim.ProofPlan.Whole} in "));
        });
    }

    [TestCaseSource(nameof(Boxed))]
    public void The_quick_box_is_a_part_of_the_whole_one(InequalityClaim claim)
    {
        var (whole, quick) = (claim.ProofPlan!.Whole, claim.ProofPlan.Quick ?? claim.ProofPlan.Whole);
        Assert.That(whole.Whole.Ranges.Zip(quick.Whole.Ranges).All(pair => pair.First.Contains(pair.Second)));
    }

    // At d = 2 the centre keeps 1 − exp(−1/(0.9801 c)) at 0.99 of the bound, which is 1/c or more from c = 26 on (mpmath).
    [Test]
    public void A_goal_s_counterexample_breaks_the_claim_itself()
    {
        var finding = Verification.Verify(new TooSmallABound(isGoalTooStrong: false), NoSearch);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
            Assert.That(finding.Counterexample!.Certified);
            Assert.That(finding.Counterexample.Point["c"], Is.EqualTo(26));
        });
    }

    [Test]
    public void A_goal_that_asks_too_much_proves_nothing()
    {
        var finding = Verification.Verify(new TooSmallABound(isGoalTooStrong: true), NoSearch);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Holds));
            Assert.That(finding.Evidence.Kind, Is.EqualTo(EvidenceKind.Exact));
            Assert.That(finding.Evidence.Argument, Does.StartWith("By enclosures refuted over d = 2, c = 2..100, first at d = 2, c = "));
        });
    }

    /// <summary>Theorem 4, or a claim with 0.99 of its bound, which branch and bound has to do without the search.</summary>
    private sealed class TooSmallABound(bool isGoalTooStrong) : ExpressionClaim
    {
        public override string Id => "too-small";

        public override string Title => "too small";

        public override string Source => "§0";

        public override string Statement => "too small";

        public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.Radius, Parameter.Sigma];

        public override ProofPlan ProofPlan { get; } = new(new Goal(), "", new([Parameter.Dimension with { High = 2 }, Parameter.Classes with { High = 100 }], "c"));

        public override T Slack<T>(Point<T> at) =>
            at.Sigma - (Theorem4.VanishingBound(at.D, at.Classes, at.R) * (isGoalTooStrong ? 1 : (T)99 / 100));

        public override T Margin<T>(Point<T> at) => 1 - (at.C * BallProbability<T>.AtCenter(at.D, at.R, at.Sigma));

        private sealed class Goal : ExpressionClaim
        {
            public override string Id => "goal";

            public override string Title => "goal";

            public override string Source => "§0";

            public override string Statement => "goal";

            public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes];

            public override T Margin<T>(Point<T> at) => 1 - (at.Classes * BallProbability<T>.AtCenter(
                at.D, T.One, Theorem4.VanishingBound(at.D, at.Classes, T.One) * 99 / 100));
        }
    }
}
