using BenchmarkDotNet.Attributes;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>
/// One evaluation of the noncentral χ² distribution as the smoothing of a ball asks for it: at the centre (λ = 0, x = d), on
/// the boundary of the smoothed region (λ = d, x = 2d: a lower tail near ½), and so far outside it (x = 2d) that the lower tail
/// is near 1e-200.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class NoncentralChiSquaredBenchmarks
{
    private NoncentralChiSquared distribution;
    private double x;

    /// <summary>Degrees of freedom.</summary>
    [Params(3, 50, 3072, 196608)]
    public int Dimension { get; set; }

    /// <summary>Where the point lies.</summary>
    [Params("centre", "boundary", "far")]
    public string Point { get; set; } = "";

    /// <summary>Chooses the distribution and the argument; <c>scipy_chndtr.py</c> takes the same ones.</summary>
    [GlobalSetup]
    public void Choose()
    {
        (x, var noncentrality) = Point switch
        {
            "centre" => (Dimension, 0),
            "boundary" => (2 * Dimension, Dimension),
            _ => (2 * Dimension, Dimension switch { 3 => 1030, 50 => 1500, 3072 => 8150, _ => 230000 }),
        };
        distribution = new(Dimension, noncentrality);
    }

    /// <summary>The lower tail.</summary>
    [Benchmark]
    public double Lower() => distribution.Lower(x);

    /// <summary>The upper tail.</summary>
    [Benchmark]
    public double Upper() => distribution.Upper(x);

    /// <summary>The density.</summary>
    [Benchmark]
    public double Density() => distribution.Density(x);

    /// <summary>A quantile from the lower tail.</summary>
    [Benchmark]
    public double LowerQuantile() => distribution.LowerQuantile(1e-3);
}
