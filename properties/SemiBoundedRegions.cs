using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Properties;

/// <summary>What §4.2 says of semi-bounded regions in passing.</summary>
public sealed class SemiBoundedRegions
{
    // However little below its edge: some point so high keeps more than half, enclosed, at every σ.
    [Test]
    public void Half_planes_less_something_left_behind_reach_up_to_their_edge([Values(1, 2, 3)] int shape, [Values(0.01, 1, 100)] double sigma)
    {
        var claim = new Claims.Paper.BinaryShrinks();
        var region = claim.RegionAt(new(claim.Domain, shape, sigma));
        var probability = RegionProbability<Interval>.At(region, [-1e-9 * sigma, -100 * (1 + sigma)], Interval.From(sigma));
        Assert.That(probability!.Value.Lower, Is.GreaterThan(0.5));
    }

    // The quadrant's missing half is left behind in one direction only.
    [Test]
    public void A_quadrant_keeps_nothing_on_the_other_side()
    {
        var claim = new Claims.Paper.BinaryShrinks();
        var probability = RegionProbability<Interval>.At(claim.RegionAt(new(claim.Domain, 2, 1)), [-1e-9, 100], Interval.One);
        Assert.That(probability!.Value.Upper, Is.LessThan(1e-9));
    }

    [Test]
    public void The_margin_of_binary_shrinking_is_that_of_a_half_space([Values(1, 2, 3)] int shape, [Values(0.01, 1, 100)] double sigma)
    {
        // 1 − 2Φ(10⁻⁶), by mpmath.
        var claim = new Claims.Paper.BinaryShrinks();
        Assert.That(claim.MarginAt(new(claim.Domain, shape, sigma)), Is.EqualTo(-7.97884560802732e-7).Within(1e-14));
    }

    // At 80° and ten classes the cone grows by 1.147948σ: there the point keeps 0.1 to 5e-8 (mpmath).
    [Test]
    public void A_wide_cone_grows_from_three_classes_on() => Assert.Multiple(() =>
    {
        var cone = new Cone(2, double.DegreesToRadians(80)).Under(1);
        Assert.That(cone.Retreat(10), Is.EqualTo(-1.147948).Within(1e-6));
        Assert.That(cone.Probability(depth: 0).Value, Is.EqualTo(4.0 / 9).Within(1e-12));
    });

    // 1 − c θ/π at the widest narrow cone of the plane, by mpmath.
    [TestCase(87, 0.005703197323)]
    [TestCase(88, 0.001294374985)]
    [TestCase(89, -0.00308723448)]
    public void The_widest_narrow_cone_of_the_plane_shrinks_up_to_88_classes(int c, double margin) => Assert.That(
        new Claims.Paper.SemiBoundedShrinks().MarginAt(new(new Claims.Paper.SemiBoundedShrinks().Domain, 2, c, Math.Atan(Claims.Paper.NarrownessAngles.TangentBound<Real>(2, c).Value))),
        Is.EqualTo(margin).Within(1e-11));

    // Balls of any size are not needed: a half-plane less small discs, from the middle of four of them, far inside.
    [Test]
    public void A_half_plane_with_small_holes_everywhere_never_vanishes([Values(0.01, 0.1, 0.2, 0.3, 0.5, 1, 3)] double sigma)
    {
        const double radius = 0.05;
        var lost = 0.0;
        for (var i = -20.5; i < 21; i++)
        {
            for (var j = -20.5; j < 21; j++)
            {
                lost += BallProbability<Real>.At(2, Real.From(radius), Real.From(sigma), Real.From(Math.Sqrt((i * i) + (j * j)))).Value;
            }
        }

        Assert.That(1 - lost, Is.GreaterThan(0.99));
        Assert.That(Math.Sqrt(0.5) - radius, Is.LessThan(0.66));
    }

    // Nor are they where the threshold is met without them: the slab |x₁| ≤ 1 has Φ(1) − Φ(−1), and no ball of radius √χ²₂(½) = 1.177.
    [Test]
    public void A_slab_is_kept_without_a_ball_of_the_median_s_size() =>
        Assert.That(RegionProbability<Real>.At(new Box([-1, double.NegativeInfinity], [1, double.PositiveInfinity]), [0, 0], Real.One)!.Value.Value, Is.EqualTo(0.682689492137086).Within(1e-14));

    [Test]
    public void The_drawn_slab_has_the_probability_that_the_claim_says()
    {
        var claim = new Claims.Paper.SemiBoundedDoesNotVanishLiteral();
        Claims.Point at = new(claim.Domain, 2, 1, 1);
        var middle = RegionProbability<Real>.At(claim.RegionAt(at), [0.5, 7], Real.One)!.Value.Value;
        Assert.That((2 * middle) - 1, Is.EqualTo(claim.MarginAt(at)).Within(1e-14));
    }
}
