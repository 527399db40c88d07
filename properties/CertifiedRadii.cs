using FsCheck.Fluent;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>What §§3 and 4.3 say of certified radii as σ grows.</summary>
public sealed class CertifiedRadii
{
    // The correction's proof is about every convex region: here by quantiles, which the claim does without, and for cones too.
    [Test]
    public void Exact_ones_of_balls_and_cones_never_rise_with_sigma() =>
        ClaimProperty.ForAll(
            [
                Parameter.Dimension with { High = 200 },
                Parameter.HalfAngle,
                Parameter.Sigma with { Low = 0.01, High = 10 },
                new("factor", "how much larger the second sigma is", ParameterKind.PositiveReal, 1.01, 10),
                new("place", "the point's place between centre and boundary", ParameterKind.PositiveReal, 1e-3, 0.999),
            ],
            300,
            point =>
            {
                var (ball, cone) = (new Ball((int)point["d"], radius: 1), new Cone((int)point["d"], point["theta"]));
                var (sigma, place) = (point["sigma"], Math.Min(point["place"], 1));
                var larger = sigma * Math.Max(point["factor"], 1.01);
                var inBall = (ball.Under(sigma).CertifiedRadius(place), ball.Under(larger).CertifiedRadius(place));
                var offAxis = place * Math.Tan(point["theta"]);
                var inCone = (cone.Under(sigma).CertifiedRadius(1, offAxis), cone.Under(larger).CertifiedRadius(1, offAxis));
                return (Falls(inBall) && Falls(inCone)).Label($"ball {inBall}, cone {inCone}");
            });

    private static bool Falls((double Smaller, double Larger) radii) => radii.Larger <= radii.Smaller * (1 + 1e-9);
}
