using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 6: the shrinkage of a cone is proportional to σ.</summary>
public sealed class Theorem6
{
    // The claim's own expression divides by σ at once. Here the integral is taken in input units, by another quadrature.
    [Test]
    public void The_retreat_at_sigma_has_probability_one_in_c_by_an_integral_in_input_units() =>
        ClaimProperty.ForAll(
            [
                Parameter.Dimension with { High = 50 },
                Parameter.Classes with { High = 100 },
                Parameter.HalfAngle with { Low = 0.1, High = 1.4 },
                Parameter.Sigma with { Low = 0.01, High = 100 },
            ],
            50,
            point =>
            {
                var (d, c, theta, sigma) = ((int)point["d"], (int)point["c"], point["theta"], point["sigma"]);
                var retreat = sigma * new Cone(d, theta).Under(1).Retreat(c);
                var axis = new Normal(-retreat, sigma);
                var across = new Chi(d - 1);
                var probability = GaussLegendreRule.Integrate(
                    depth => axis.Density(-depth) * across.CumulativeDistribution(depth * Math.Tan(theta) / sigma),
                    Math.Max(0, retreat - (9 * sigma)),
                    Math.Max(0, retreat) + (9 * sigma),
                    512);
                return (Math.Abs((c * probability) - 1) < 1e-8).Label($"c·probability {c * probability}");
            });
}
