using BenchmarkDotNet.Attributes;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>
/// Balls and cones under noise: the probability of a cone on its axis where it is ½ and where it is near 1e-15, at a narrow and a wide
/// angle (both tails each time); R_σ and the retreat as full root solves, for ten classes.
/// </summary>
[MemoryDiagnoser]
public class SmoothingBenchmarks
{
    private SmoothedCone cone = null!;
    private SmoothedBall ball = null!;
    private double boundary;
    private double far;

    /// <summary>The dimension.</summary>
    [Params(3, 50, 3072, 196608)]
    public int Dimension { get; set; }

    /// <summary>The cone's half-angle, in degrees.</summary>
    [Params(10, 80)]
    public double Degrees { get; set; }

    /// <summary>Chooses the regions and points; σ is 1 for the cone, and half of what makes the ball vanish.</summary>
    [GlobalSetup]
    public void Choose()
    {
        var theta = double.DegreesToRadians(Degrees);
        cone = new Cone(Dimension, theta).Under(1);
        boundary = cone.Retreat(2);
        far = boundary - (8 / Math.Sin(theta));
        var unit = new Ball(Dimension, 1);
        ball = unit.Under(unit.VanishingSigma(10) / 2);
    }

    /// <summary>The cone's probability where it is ½.</summary>
    [Benchmark]
    public double ConeAtBoundary() => cone.Probability(boundary).Value;

    /// <summary>The cone's probability where it is tiny.</summary>
    [Benchmark]
    public double ConeFarOutside() => cone.Probability(far).Value;

    /// <summary>Υ_D − Υ_Dσ.</summary>
    [Benchmark]
    public double Retreat() => cone.Retreat(10);

    /// <summary>R_σ.</summary>
    [Benchmark]
    public double? SmoothedRadius() => ball.Radius(10);

    /// <summary>dR_σ/dσ.</summary>
    [Benchmark]
    public double? ShrinkingRate() => ball.ShrinkingRate(10);
}
