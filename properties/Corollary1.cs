using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Properties;

/// <summary>Corollary 1: S_Dσ ⊆ (S_D)_σ; and what is true beside it.</summary>
public sealed class Corollary1
{
    // The counterexample by hand: a rod [4.9, 5.1] × [−2, 2] and a speck at (−10, 0), σ = 0.1, c = 2.
    [Test]
    public void A_rod_and_a_far_speck_contradict_it()
    {
        var rod = new Box([4.9, -2], [5.1, 2]);
        var region = new Union(rod, new Ball([-10, 0], 0.001));
        var ball = SmallestBall.Around(region)!;

        // (5, ±1.93) keep more than ½, so S_Dσ reaches at least 1.93 beyond its centre, which lies within 0.1 of x = 5:
        // nowhere with |x − 5| ≥ 0.1, nor far out at the speck, is anything left.
        double[][] kept = [[5, 1.93], [5, -1.93]];
        double[][] lost = [[4.9, 0], [5.1, 0], [-10, 0]];
        Assert.Multiple(() =>
        {
            Assert.That(kept.Select(point => region.Under(0.1).Probability(point).Value), Has.All.GreaterThan(0.5));
            Assert.That(lost.Select(point => region.Under(0.1).Probability(point).Value), Has.All.LessThan(0.5));
            Assert.That(ball.Center[0] + ball.Radius + 0.5, Is.LessThan(4.9 + 1.93));
        });
    }

    // By mpmath: S_D has its centre at (−2.318058, 0) and the radius 7.682942, and S_Dσ, about (5, 0), 1.937992.
    [Test]
    public void The_margin_at_the_rod_and_the_speck_is_bounded_from_above()
    {
        var claim = new Claims.Paper.Corollary1();
        var (point, bound) = Corpus.EntriesOf(claim).Select(entry => (entry.Point, entry.Margin)).First();
        var smoothed = new Ball(2, 7.682941560161578).Under(point["sigma"]).Radius(2)!.Value;
        var margin = (smoothed - (7.318058439838421 + 1.937992016359137)) / 7.682941560161578;
        Assert.Multiple(() =>
        {
            Assert.That(margin, Is.EqualTo(-0.20484).Within(1e-5));
            Assert.That(bound, Is.GreaterThan(margin).And.LessThan(0));
        });
    }

    // The correction's proof compares probabilities point by point, in any dimension.
    [Test]
    public void A_region_is_nowhere_more_probable_than_the_smallest_ball_around_it() => ClaimProperty.ForAll(
        [
            Parameter.Dimension with { High = 1000 },
            new Claims.Paper.Corollary1().Domain["shape"],
            Parameter.Sigma with { Low = 1e-2, High = 1e2 },
            new Parameter("x", "first coordinate, in units of R from the centre", ParameterKind.RealNumber, -3, 3),
            new Parameter("y", "second coordinate, in units of R from the centre", ParameterKind.RealNumber, -3, 3),
        ],
        1000,
        point =>
        {
            var (region, ball) = RegionGenerator.Bounded((int)point["d"], (int)point["shape"]);
            double[] at = [.. ball.Center];
            (at[0], at[1]) = (at[0] + (ball.Radius * point["x"]), at[1] + (ball.Radius * point["y"]));
            var inside = region.Under(point["sigma"]).Probability(at).Value;
            var around = new Ball(ball.Center.AsSpan(), ball.Radius).Under(point["sigma"]).Probability(at).Value;
            return (inside <= around + 1e-10).Label($"D {inside}, S_D {around} at {string.Join(", ", at)} of {region}");
        });
}
