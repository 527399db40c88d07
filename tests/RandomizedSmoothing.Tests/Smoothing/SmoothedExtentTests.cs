using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Tests.Smoothing;

public sealed class SmoothedExtentTests
{
    [Test]
    public void A_ball_s_bracket_contains_the_radius_of_the_smoothed_ball([Values(2, 3)] int d, [Values(2, 10)] int classes, [Values(0.1, 0.4)] double sigma)
    {
        var region = new Ball([1, .. new double[d - 1]], 1);
        var radius = new Ball(d, 1).Under(sigma).Radius(classes)!.Value;
        foreach (var extent in Both(region, sigma, classes, 0.02, 400))
        {
            Assert.That(extent.Inner!.Radius, Is.LessThanOrEqualTo(radius * (1 + 1e-9)));
            Assert.That(extent.OuterRadius, Is.GreaterThanOrEqualTo(radius * (1 - 1e-9)));
            Assert.That(extent.Inner.Radius, Is.GreaterThan(0.8 * radius));
        }
    }

    // The points of a square's diagonal farthest from its centre, where Φ-differences are ½ in the product.
    [Test]
    public void A_square_s_smoothed_corner_is_bracketed()
    {
        const double sigma = 0.25;
        var (low, high) = (0.0, 1.0);
        while (high - low > 1e-12)
        {
            var x = (low + high) / 2;
            var side = StandardNormal.Lower((1 - x) / sigma) - StandardNormal.Lower((-1 - x) / sigma);
            (low, high) = side * side >= 0.5 ? (x, high) : (low, x);
        }

        foreach (var extent in Both(new Box([-1, -1], [1, 1]), sigma, 2, 1e-3, 2000))
        {
            // The corner region is round: its farthest points from the centre need not lie on the diagonal, but are no nearer.
            Assert.That(extent.OuterRadius, Is.GreaterThanOrEqualTo(low * Math.Sqrt(2)));
            Assert.That(extent.OuterRadius / extent.Inner!.Radius, Is.LessThan(1.002));
            Assert.That(extent.Inner.Contacts.Select(contact => RegionProbability<Real>.At(new Box([-1, -1], [1, 1]), contact.Center.AsSpan(), new(sigma))!.Value.Value), Has.All.GreaterThanOrEqualTo(0.5 - 1e-12));
        }
    }

    [Test]
    public void A_vanished_region_is_proved_empty()
    {
        var region = new Ball([0, 0], 1);
        var sigma = 1.01 * new Ball(2, 1).VanishingSigma(2);
        Assert.That(Both(region, sigma, 2, 0.01, 2000).Select(extent => (extent.IsEmpty, extent.Inner)), Has.All.EqualTo((true, (EnclosingBall?)null)));
    }

    // Where a coordinate's last place is of the size of the cells, the cells still have to overlap: the same box beside the origin.
    [Test]
    public void Far_from_the_origin_nothing_is_left_out([Values(0.1, 0.15, 0.2, 0.25, 0.3, 0.35)] double sigma, [Values(40, 44, 47, 48, 49)] int exponent)
    {
        var away = Math.ScaleB(1, exponent);
        var near = new Box([-1, -1], [1, 1]);
        var far = new Box([away - 1, away - 1], [away + 1, away + 1]);
        var inner = SmoothedExtent.Enclose(near, SmallestBall.Around(near)!, sigma, 2, 1e-3, 4000)!.Inner!.Radius;
        Assert.That(SmoothedExtent.Enclose(far, SmallestBall.Around(far)!, sigma, 2, 0.01, 8000)!.OuterRadius, Is.GreaterThanOrEqualTo(inner));
    }

    [Test]
    public void Too_few_evaluations_leave_the_bracket_wide_but_right()
    {
        var region = new Ball([0, 0], 1);
        var radius = new Ball(2, 1).Under(0.1).Radius(2)!.Value;
        Assert.That(Both(region, 0.1, 2, 1e-3, 5).Select(extent => extent.OuterRadius), Has.All.GreaterThan(radius));
    }

    private static SmoothedExtent[] Both(Region region, double sigma, int classes, double tolerance, int evaluations)
    {
        var around = SmallestBall.Around(region)!;
        return
        [
            SmoothedExtent.Estimate(region, around, sigma, classes, tolerance, evaluations),
            SmoothedExtent.Enclose(region, around, sigma, classes, tolerance, evaluations)!,
        ];
    }
}
