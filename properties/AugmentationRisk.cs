using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>§2.2: which of the two risks bounds the other.</summary>
public sealed class AugmentationRisk
{
    // Another classifier than the claim's, by quadrature: the logistic score of slope b at x.
    [Test]
    public void It_is_an_upper_bound_for_a_logistic_score() =>
        ClaimProperty.ForAll(
            [
                Parameter.Sigma with { Low = 0.01, High = 10 },
                new("b", "slope of the score", ParameterKind.RealNumber, -5, 5),
                new("x", "point", ParameterKind.RealNumber, -5, 5),
            ],
            200,
            point =>
            {
                var (sigma, b, x) = (point["sigma"], point["b"], point["x"]);
                var smoothing = -Math.Log(Mean(z => 1 / (1 + Math.Exp(-b * (x + (sigma * z))))));
                var augmentation = Mean(z => Math.Log(1 + Math.Exp(-b * (x + (sigma * z)))));
                return (augmentation >= smoothing - 1e-12).Label($"augmentation {augmentation}, smoothing {smoothing}");
            });

    private static double Mean(Func<double, double> function) =>
        GaussLegendreRule.Integrate(z => Normal.PDF(0, 1, z) * function(z), -9, 9, 256);
}
