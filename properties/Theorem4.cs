using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 4: σ &gt; R√c / √d makes a ball-like decision region vanish.</summary>
public sealed class Theorem4
{
    [Test]
    public void Its_bound_lies_above_the_vanishing_sigma() =>
        ClaimProperty.ForAll([Parameter.Dimension, Parameter.Classes, Parameter.Radius], 1000, point =>
        {
            var (d, c, radius) = ((int)point["d"], (int)point["c"], point["R"]);
            var vanishing = new Ball(d, radius).VanishingSigma(c);
            var bound = Claims.Paper.Theorem4.VanishingBound<Numbers.Real>(d, c, Numbers.Real.From(radius)).Value;
            return (vanishing < bound).Label($"σ_van {vanishing}, bound {bound}");
        });

    [Test]
    public void Twice_the_radius_vanishes_at_twice_the_sigma() => Claims.Paper.Theorem4
        .ForAll((d, c, R, sigma) => (Left(d, R, sigma, c) is null) == (Left(d, 2 * R, 2 * sigma, c) is null))
        .Check(Config.QuickThrowOnFailure.WithReplay(seed: 2021, gamma: 1));

    private static double? Left(int d, double radius, double sigma, int classes) => new Ball(d, radius).Under(sigma).Radius(classes);
}
