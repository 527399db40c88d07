using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Tests of the engine: variants that are false by independent arithmetic, which it must refute in its quick budget.</summary>
public sealed class FalseClaimTests
{
    [Test]
    public void Theorem_4_with_half_the_variance_is_refuted_at_its_smallest_dimension_and_class_count()
    {
        // d = 2, c = 2: at σ² = R²/2 the centre keeps 1 − e⁻¹ ≈ 0.63 > 1/2.
        var counterexample = Refute(new WrongVanishingBound(factor: 2));
        Assert.Multiple(() =>
        {
            Assert.That(counterexample.Point["d"], Is.EqualTo(2));
            Assert.That(counterexample.Point["c"], Is.EqualTo(2));
            Assert.That(counterexample.Certified);
            Assert.That(counterexample.Margin, Is.Negative);
        });
    }

    [Test]
    public void Theorem_4_with_a_constant_a_little_too_small_is_refuted_in_a_high_dimension() =>
        // The median of χ²_d is about d − 2/3, so σ² = R²c/(1.02·1.98d) at c = 2 is too small only from some d on.
        Assert.That(Refute(new WrongVanishingBound(factor: 1.98)).Certified);

    [Test]
    public void Theorem_7_is_refuted_in_the_plane_with_seven_classes()
    {
        // Narrow cones in the plane: P(|z| ≤ q) = 1/c has q = 0.18001 < 1/(2√7) = 0.18898 at c = 7, but q = 0.21043 > 1/(2√6) at c = 6.
        var counterexample = Refute(new Theorem7());
        Assert.Multiple(() =>
        {
            Assert.That(counterexample.Point["d"], Is.EqualTo(2));
            Assert.That(counterexample.Point["c"], Is.EqualTo(7));
            Assert.That(counterexample.Certified);
        });
    }

    [Test]
    public void The_same_seed_gives_the_same_finding()
    {
        var (first, second) = (Verification.Verify(new Theorem7(), Budget.Quick, seed: 7), Verification.Verify(new Theorem7(), Budget.Quick, seed: 7));
        Assert.Multiple(() =>
        {
            Assert.That(second.Counterexample, Is.EqualTo(first.Counterexample));
            Assert.That(second.Evidence, Is.EqualTo(first.Evidence));
            Assert.That(second.SmallestMarginAt, Is.EqualTo(first.SmallestMarginAt));
        });
    }

    [Test]
    public void Every_seed_finds_the_same_smallest_counterexample([Range(1, 5)] int seed) =>
        Assert.That(Verification.Verify(new Theorem7(), Budget.Quick, (ulong)seed).Counterexample!.Point["c"], Is.EqualTo(7));

    [Test]
    public void Rounding_is_no_refutation() =>
        Assert.That(Verification.Verify(new EqualUpToRounding(), Budget.Quick).Verdict, Is.EqualTo(Verdict.Holds));

    [Test]
    public void An_interrupted_search_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => Verification.Verify(new Theorem4(), Budget.Quick, cancellation: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static Counterexample Refute(InequalityClaim claim)
    {
        var finding = Verification.Verify(claim, Budget.Quick);
        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
        return finding.Counterexample!;
    }

    /// <summary>Theorem 4 with R√c / √(factor·d) for its bound.</summary>
    private sealed class WrongVanishingBound(double factor) : ExpressionClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.Radius, Parameter.Sigma];

        public override T Slack<T>(Point<T> at) => at.Sigma - (at.R * T.Sqrt(at.C) / T.Sqrt(T.From(factor) * at.D));

        public override T Margin<T>(Point<T> at) => 1 - (at.C * BallProbability<T>.AtCenter(at.D, at.R, at.Sigma));
    }

    /// <summary>sin²θ + cos²θ ≥ 1: true, and violated by double precision in the last bit.</summary>
    private sealed class EqualUpToRounding : ExpressionClaim
    {
        public override string Id => "equal";

        public override string Title => "equal";

        public override string Source => "§0";

        public override string Statement => "sin²θ + cos²θ ≥ 1";

        public override bool IsStrict => false;

        public override Domain Domain { get; } = [Parameter.HalfAngle];

        public override T Margin<T>(Point<T> at)
        {
            var sin = T.Sin(at.Theta);
            var cos = sin / T.Tan(at.Theta);
            return (sin * sin) + (cos * cos) - 1;
        }
    }
}
