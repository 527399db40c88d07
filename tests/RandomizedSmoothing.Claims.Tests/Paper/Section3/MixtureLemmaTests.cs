using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Claims.Tests.Engines;
using RandomizedSmoothing.Numbers;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace RandomizedSmoothing.Claims.Tests.Paper;

/// <summary>What the proof of Theorem 2's correction leans on, by another library where it has the distribution.</summary>
public sealed class MixtureLemmaTests
{
    private static readonly double[] Epsilons = [1e-4, 0.01, 0.2, 0.4, 0.499];

    private static readonly double[] Ratios = [1.001, 1.5, 10, 1000];

    // y = ka/σ_t from far augmentation to the bound on σ_t.
    private static readonly double[] Shares = [1e-3, 0.01, 0.1, 0.5, 0.9, 1];

    [Test]
    public void Two_tails_of_reciprocal_arguments_are_less_than_a_half([Range(-60, 60)] int i)
    {
        var u = Math.Pow(10, i / 20.0);
        Assert.That(Normal.CDF(0, 1, -u) + Normal.CDF(0, 1, -1 / u), Is.LessThan(0.5));
    }

    [Test]
    public void The_interval_of_the_class_at_0_reaches_as_far_as_is_said([ValueSource(nameof(Epsilons))] double epsilon, [ValueSource(nameof(Ratios))] double ratio) =>
        Assert.Multiple(() =>
        {
            foreach (var (k, y) in Points(epsilon, ratio))
            {
                var (low, high) = MixtureDensity.Zeros(epsilon, k, y * y / (k * k));
                Assert.That(low, Is.LessThan(-1 - (2 * k / (y * y))), $"k = {k}, y = {y}");
                Assert.That(high, Is.GreaterThan(k / 2).And.LessThan(k), $"k = {k}, y = {y}");
            }
        });

    [Test]
    public void The_margin_of_the_goal_has_the_sign_of_the_densities([ValueSource(nameof(Epsilons))] double epsilon, [Values(3, 14, 200)] double k, [Values(0.01, 1, 5)] double y)
    {
        var goal = new Theorem2CorrectedReach();
        var q = Real.From(y * y / (k * k));
        double Excess(double t) => MixtureDensity.Excess(Real.From(epsilon), Real.From(k), q, Real.From(t)).Value;
        var margin = goal.MarginAt(new Point(goal.Domain, epsilon, k, y));
        Assert.That(margin > 0, Is.EqualTo(Excess(-1 - (2 * k / (y * y))) < 0 && Excess(k) > 0));
    }

    [Test]
    public void The_inequality_in_v_holds_on_either_side_of_27([Range(0, 400, 0.5)] double v)
    {
        var left = 1.08 * (2 + (v / 13.7)) * Math.Exp((2 + (v / 13.7)) / 13.7);
        Assert.That(left, Is.LessThan(v <= 27 ? 12.7 : 0.86 * Math.Exp(v)));
    }

    [Test]
    public void The_box_is_not_proved_where_k_is_too_small()
    {
        var goal = new Theorem2CorrectedReach();
        var box = new ProofBox([goal.Domain[0], goal.Domain[1] with { Low = 13 }, goal.Domain[2] with { Low = 0 }]);
        var weaker = new Goal(goal.Domain, at => goal.Margin(at), at => (at["epsilon"] * (at["k"] + 1)) - 1);
        Assert.That(BranchAndBound.Prove(weaker, box, new ProofOptions { Finest = 0.01, MostSubBoxes = 20_000 }).Counterexamples, Is.Not.Empty);
    }

    private static IEnumerable<(double K, double Y)> Points(double epsilon, double ratio)
    {
        var k = (ratio * Math.Exp(2) / epsilon) - 1;
        var largest = k * Math.Sqrt(Theorem2.CriticalInverseVariance(Real.From(epsilon), Real.From(k)).Value);
        return Shares.Select(share => (k, share * largest));
    }
}
