using RandomizedSmoothing.Regions;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Smoothing;

public sealed class SmoothedLineTests
{
    [Test]
    public void An_interval_s_tails_agree_with_the_reference() =>
        Assert.That(
            Worst(Read("interval"), row =>
            {
                var p = new IntervalUnion((row[0], row[1])).Under(row[2]).Probability(row[3]);
                return Math.Max(RelativeError(p.Value, row[4]), RelativeError(p.Complement, row[5]));
            }),
            Is.LessThan(1e-12));

    [Test]
    public void A_ray_keeps_its_end_with_two_classes_and_gains_with_more()
    {
        var ray = new IntervalUnion((2, double.PositiveInfinity)).Under(0.5);
        Assert.That(ray.Smoothed(2).Intervals.Single().Low, Is.EqualTo(2).Within(1e-14));

        // mpmath 1.3: sqrt(2) erfinv(2/10 − 1).
        Assert.That(ray.Smoothed(10).Intervals.Single().Low, Is.EqualTo(2 - (0.5 * 1.2815515655446004)).Within(1e-14));
        Assert.That(ray.CertifiedRadius(5), Is.EqualTo(3).Within(1e-14));
    }

    [Test]
    public void An_interval_shrinks_as_a_ball_of_the_line_does([Values(2, 3, 100)] int classes, [Values(0.1, 0.5, 0.7, 2, 50)] double sigma)
    {
        var region = new IntervalUnion((2, 4)).Under(sigma).Smoothed(classes);
        var radius = new Ball(1, 1).Under(sigma).Radius(classes);
        Assert.That(region.IsEmpty, Is.EqualTo(radius is null));
        if (radius is { } expected)
        {
            Assert.That(region.Intervals.Single().Low, Is.EqualTo(3 - expected).Within(1e-12 * (1 + sigma)));
            Assert.That(region.Intervals.Single().High, Is.EqualTo(3 + expected).Within(1e-12 * (1 + sigma)));
        }
    }

    [Test]
    public void Near_intervals_merge_and_far_ones_stay_apart()
    {
        var pair = new IntervalUnion((0, 1), (1.2, 2.2));
        Assert.That(pair.Under(0.01).Smoothed(2).Intervals, Has.Count.EqualTo(2));
        Assert.That(pair.Under(0.2).Smoothed(2).Intervals, Has.Count.EqualTo(1));
        Assert.That(pair.Under(20).Smoothed(2).IsEmpty);
    }

    [Test]
    public void The_smoothed_partition_is_the_largest_probability_everywhere()
    {
        var classes = new LinePartition(
            new IntervalUnion((double.NegativeInfinity, -3), (0, 1), (40, 41)),
            new IntervalUnion((-3, 0), (4, 40)),
            new IntervalUnion((1, 4), (41, double.PositiveInfinity)));
        var smoothed = classes.Under(0.9);
        var regions = smoothed.Smoothed().Regions;
        using (Assert.EnterMultipleScope())
        {
            for (var x = -60.0; x < 60; x += 0.0371)
            {
                Assert.That(regions[smoothed.Predict(x)].Contains(x), $"at {x}");
                Assert.That(Enumerable.Range(0, 3).Sum(i => smoothed.Probability(i, x).Value), Is.EqualTo(1).Within(1e-14));
            }
        }
    }

    [Test]
    public void No_region_about_to_vanish_is_overlooked([Values(12.3, 17.1, 31.77, 55.55, 71.3)] double shift, [Values(1e-2, 1e-4, 1e-8)] double remaining)
    {
        var sigma = new Ball(1, 0.5).VanishingSigma(2) * (1 - remaining);
        var expected = new Ball(1, 0.5).Under(sigma).Radius(2)!.Value;
        var regions = new IntervalUnion((0, 1), (shift, shift + 1), (-shift * 1.37, (-shift * 1.37) + 1)).Under(sigma).Smoothed(2).Intervals;
        Assert.That(regions, Has.Count.EqualTo(3));
        Assert.That(regions.Select(region => (region.High - region.Low) / 2), Is.All.EqualTo(expected).Within(1e-3 * expected));
    }
}
