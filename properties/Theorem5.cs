using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 5: a region in a narrow cone shrinks at a large σ; and what is true beside it.</summary>
public sealed class Theorem5
{
    private static readonly Domain Moderate =
    [
        Parameter.Dimension with { High = 50 },
        Parameter.Classes with { High = 1000 },
        Parameter.HalfAngle with { Low = 0.05, High = 1.4 },
        Parameter.Sigma with { Low = 0.1, High = 10 },
        new Claims.Paper.Theorem5().Domain["gap"] with { Low = 0.1, High = 10 },
    ];

    // All of what the correction adds to d ≥ 3, at the edge of the hypothesis.
    [Test]
    public void Its_correction_holds_in_the_plane_for_up_to_20_classes_and_not_for_21()
    {
        var original = new Claims.Paper.Theorem5();
        for (var c = 2; c <= 21; c++)
        {
            var widest = c == 2 ? 0.999 * Math.PI / 2 : Math.Atan(Claims.Paper.NarrownessAngles.TangentBound<Real>(2, c).Value);
            var smallest = Enumerable.Range(1, 199)
                .Select(i => widest * i / 200)
                .Min(theta => original.MarginAt(new(original.Domain, 2, c, theta, 1, Claims.Paper.Theorem7.RetreatBound<Real>(2, c, new(theta)).Value)));
            Assert.That(smallest, c <= 20 ? Is.Positive : Is.Negative, $"c = {c}");
        }
    }

    [Test]
    public void Its_slack_has_the_sign_of_the_printed_hypothesis() => ClaimProperty.ForAll(new Claims.Paper.Theorem5().Domain, 1000, point =>
    {
        var (d, c, tan) = ((int)point["d"], (int)point["c"], Math.Tan(point["theta"]));
        var n = d - 1.0;
        var isNarrow = tan < Math.Sqrt(n / (2 * c * Math.Log(c - 1)));
        var bound = point["gap"] * tan * Math.Sqrt(c / n) * 2 * n / (n - (2 * tan * tan * c * Math.Log(c - 1)));
        var slack = new Claims.Paper.Theorem5().SlackAt(point);
        return (slack > 0 == (isNarrow && point["sigma"] > bound) || Math.Abs((point["sigma"] / bound) - 1) < 1e-9).Label($"slack {slack}, bound {bound}");
    });

    // The margin's probability, by another quadrature and in input units.
    [Test]
    public void Its_margin_is_that_of_the_cut_point() => ClaimProperty.ForAll(Moderate, 100, point =>
    {
        var (d, c, theta, sigma, gap) = ((int)point["d"], (int)point["c"], point["theta"], point["sigma"], point["gap"]);
        var across = new Chi(d - 1);
        var axis = new Normal(gap, sigma);
        var probability = GaussLegendreRule.Integrate(
            depth => axis.Density(depth) * across.CumulativeDistribution(depth * Math.Tan(theta) / sigma), gap, gap + (9 * sigma), 512);
        var margin = new Claims.Paper.Theorem5().MarginAt(point);
        return (Math.Abs(margin - (1 - (c * probability))) < 1e-8 * c).Label($"margin {margin}, c·probability {c * probability}");
    });

    // Nothing as high as the cut is more probable than the cut point, on the axis or beside it.
    [Test]
    public void The_cut_point_is_the_most_probable_of_its_height_and_above() => ClaimProperty.ForAll(
        [.. Moderate, new Parameter("up", "height above the cut", ParameterKind.PositiveReal, 1e-3, 10), new Parameter("off", "distance from the axis", ParameterKind.PositiveReal, 1e-3, 10)],
        200,
        point =>
        {
            var (d, theta, sigma, gap) = ((int)point["d"], point["theta"], point["sigma"], point["gap"]);
            var cut = Real.CutConeLower(d, new(theta), new(gap / sigma), new(gap / sigma)).Value;
            var above = Real.CutConeLower(d, new(theta), new((gap - point["up"]) / sigma), new(gap / sigma)).Value;
            var cone = new Cone(d, theta).Under(sigma);
            var tip = new TruncatedCone(new Cone(d, theta), gap).Under(sigma);
            var beside = cone.Probability(gap, point["off"]).Value - tip.Probability(gap, point["off"]).Value;
            return (above <= cut * (1 + 1e-10) && beside <= cut + 1e-10).Label($"cut point {cut}, above {above}, beside {beside}");
        });
}
