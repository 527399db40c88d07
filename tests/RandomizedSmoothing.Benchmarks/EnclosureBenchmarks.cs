using BenchmarkDotNet.Attributes;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>Enclosures of one tail each: of χ² (to take 10 µs at most), of the noncentral χ² from a small to a large λ, and of a cone.</summary>
public class EnclosureBenchmarks
{
    private Interval threshold;
    private Interval atMean;
    private Interval depth;
    private static readonly Interval Angle = Interval.From(0.5);

    /// <summary>The degrees of freedom, or the dimension.</summary>
    [Params(2, 50, 3072)]
    public int Dimension { get; set; }

    /// <summary>The noncentrality, or the square of the cone's depth.</summary>
    [Params(1.0, 1e4, 1e6)]
    public double Lambda { get; set; }

    /// <summary>Chooses thresholds close to the means.</summary>
    [GlobalSetup]
    public void Choose()
    {
        threshold = Interval.From(Dimension * 0.9);
        atMean = Interval.From(Dimension + Lambda);
        depth = Interval.From(Math.Sqrt(Lambda));
    }

    /// <summary>P(χ²_d ≤ 0.9 d).</summary>
    [Benchmark]
    public Interval ChiSquared() => Interval.ChiSquaredLower(Dimension, threshold);

    /// <summary>P(χ′²_d(λ) ≤ d + λ).</summary>
    [Benchmark]
    public Interval NoncentralChiSquared() => Interval.NoncentralChiSquaredLower(Dimension, Interval.From(Lambda), atMean);

    /// <summary>The cone's probability at depth √λ.</summary>
    [Benchmark]
    public Interval Cone() => Interval.ConeLower(Dimension, Angle, depth);

    /// <summary>The cone's probability at depth √λ beyond its apex.</summary>
    [Benchmark]
    public Interval ConeOutside() => Interval.ConeLower(Dimension, Angle, -depth);
}
