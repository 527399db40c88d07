using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Properties;

/// <summary>Equation 2: no point within the certified radius changes its class; for half-spaces no larger radius is right.</summary>
public sealed class Equation2
{
    /// <summary>With more draws than a claim gets whose evaluation is costly.</summary>
    [Test]
    public void Holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.Equation2>();

    [Test]
    public void It_is_tight_for_half_spaces() => ClaimProperty.ForAll(
        [
            Parameter.Dimension with { High = 6 },
            Parameter.Sigma with { Low = 0.1, High = 10 },
            new Parameter("distance", "distance inside the half-space, in units of σ", ParameterKind.PositiveReal, 1e-3, 5),
        ],
        300,
        point =>
        {
            var (d, sigma) = ((int)point["d"], point["sigma"]);
            var half = new HalfSpace([1, .. new double[d - 1]], 0);
            var p = Probability(half, -sigma * point["distance"], sigma);
            var radius = sigma * StandardNormal.LowerQuantile(p);
            var (before, beyond) = (Probability(half, (-sigma * point["distance"]) + (0.999 * radius), sigma), Probability(half, (-sigma * point["distance"]) + (1.001 * radius), sigma));
            return (before > 0.5 && beyond < 0.5).Label($"radius {radius}, before it {before}, beyond it {beyond}");
        });

    private static double Probability(Region region, double first, double sigma) =>
        region.Under(sigma).Probability([first, .. new double[region.Dimension - 1]]).Value;
}
