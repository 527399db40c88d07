using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Tests.Smoothing;

/// <summary>Slabs, truncated cones and intervals as the balls, boxes, cones and half-spaces that they are made of: the same points, and by other formulas the same probabilities.</summary>
public sealed class LoweredRegionTests
{
    private static readonly Region[] Regions =
    [
        new Slab([3, -4], -1, 2),
        new TruncatedCone(new Cone([0.25, 1], [1, -2], 0.6), 1.5),
        new TruncatedCone(new Cone(2, 1.2), 0.75),
        new IntervalUnion((double.NegativeInfinity, -2), (-0.5, 1), (1.25, 3)),
        IntervalUnion.Empty,
    ];

    [Test]
    public void They_hold_the_same_points([ValueSource(nameof(Regions))] Region region)
    {
        foreach (var point in Points(region))
        {
            Assert.That(region.Lowered.Contains(point), Is.EqualTo(region.Contains(point)), $"at {string.Join(", ", point)}");
        }
    }

    [Test]
    public void They_have_the_same_probability([ValueSource(nameof(Regions))] Region region, [Values(0.2, 1, 5)] double sigma)
    {
        foreach (var point in Points(region))
        {
            Assert.That(
                region.Under(sigma).Probability(point).Value,
                Is.EqualTo(SmoothedComposite.At(region, point, sigma)).Within(SectionIntegral.Error),
                $"at {string.Join(", ", point)}");
        }
    }

    [Test]
    public void A_region_s_own_form_answers_as_the_form_of_any()
    {
        var cone = new Cone([1, 0, -1], [0, 0, -2], 0.5);
        var (depth, offAxis) = cone.Locate([1.25, 0, -3]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((depth, offAxis), Is.EqualTo((2.0, 0.25)));
            Assert.That(cone.Under(0.5).Probability([1.25, 0, -3]), Is.EqualTo(new Cone(3, 0.5).Under(0.5).Probability(2, 0.25)));
            Assert.That(((Region)cone).Under(0.5).CertifiedRadius([1.25, 0, -3]), Is.EqualTo(new Cone(3, 0.5).Under(0.5).CertifiedRadius(2, 0.25)));
            Assert.That(new Ball([3, 4], 2).Under(0.7).Probability([0, 0]), Is.EqualTo(new Ball(2, 2).Under(0.7).Probability(5)));
            Assert.That(new Cone(4, 0.5).Axis, Is.EqualTo(new double[] { 1, 0, 0, 0 }));
        }
    }

    [Test]
    public void A_certified_radius_of_a_composite_is_sigma_times_the_quantile()
    {
        var region = new Union(new Ball([0, 0], 1), new Ball([3, 0], 1));
        var smoothed = region.Under(0.25);

        // mpmath: Φ⁻¹(1 − e⁻⁸ + P(χ′²₂(144) ≤ 16)).
        Assert.That(smoothed.CertifiedRadius([0, 0]), Is.EqualTo(0.25 * 3.40119265614495446660).Within(1e-9));
    }

    [Test]
    public void What_nobody_knows_is_refused_with_the_way_out() =>
        Assert.That(
            () => new Intersection(new Ball([0, 0, 0], 1), new HalfSpace([1, 1, 0], 0)).Under(1).Probability([0, 0, 0]),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("NoisyPoint.Estimate"));

    private static IEnumerable<double[]> Points(Region region)
    {
        double[] steps = [-2.5, -0.6, 0.1, 0.7, 1.1, 3.5];
        return region.Dimension == 1 ? steps.Select(x => new[] { x }) : steps.SelectMany(x => steps.Select(y => new[] { x, y }));
    }
}
