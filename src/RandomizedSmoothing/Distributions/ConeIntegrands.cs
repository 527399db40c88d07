namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The cone summed over the noise z along its axis: φ(z) times a tail of χ_k at the cone's radius (t + z) tan θ. For
/// tan θ ≤ 1, where that tail is the smoother of the two factors.
/// </summary>
internal readonly struct ConeAlongAxis(int k, double tan, double depth, bool inside) : IPeaked
{
    private static readonly double LogRoot2Pi = Math.Log(2 * Math.PI) / 2;

    public double LogValue(double x)
    {
        var radius = (depth + x) * tan;
        var chi = new ChiSquared(k);
        return (-x * x / 2) - LogRoot2Pi + (inside ? chi.LogLower(radius * radius) : chi.LogUpper(radius * radius));
    }

    // Chernoff's bound on either tail of χ².
    public double Energy(double x)
    {
        var radius = (depth + x) * tan;
        var ratio = radius * radius / k;
        var inTail = inside == ratio < 1;
        return (x * x / 2) + (inTail ? k * (ratio - 1 - Math.Log(ratio)) / 2 : 0);
    }
}

/// <summary>
/// The cone summed over the noise's distance r from the axis: the density of χ_k times a normal tail at the depth
/// r cot θ from which on the cone is that wide. For tan θ &gt; 1.
/// </summary>
internal readonly struct ConeAcrossAxis(int k, double cot, double depth, bool inside) : IPeaked
{
    public double LogValue(double x) =>
        x <= 0 ? double.NegativeInfinity : new ChiSquared(k).LogDensity(x * x) + Math.Log(2 * x) + StandardNormal.LogLower(Margin(x));

    public double Energy(double x)
    {
        var tail = Math.Min(0, Margin(x));
        return (x * x / 2) - (k > 1 ? (k - 1) * Math.Log(x) : 0) + (tail * tail / 2);
    }

    private double Margin(double r) => inside ? depth - (r * cot) : (r * cot) - depth;
}
