namespace RandomizedSmoothing.Smoothing;

/// <summary>A positive, log-concave integrand.</summary>
internal interface IPeaked
{
    /// <summary>The logarithm of the integrand; −∞ where it is 0.</summary>
    double LogValue(double x);

    /// <summary>
    /// A cheap convex stand-in for −log of the integrand, right up to slowly varying factors, of curvature at least 1:
    /// it only says where the integrand lies.
    /// </summary>
    double Energy(double x);
}

/// <summary>
/// Integrals of positive log-concave functions in log scale: located at the peak, cut off where the integrand has
/// fallen by e⁻⁴², and summed by one Gauss–Legendre rule on either side of the peak.
/// </summary>
/// <remarks>
/// The integrands here are entire functions between their cut-offs and vary no faster than the Gaussian factor they all
/// have, so that the rule's error is geometric in its order; the tests hold it to 1e-11 relative over the whole range.
/// </remarks>
internal static class PeakedIntegral
{
    private const double Drop = 42;

    // The energy's curvature is at least 1, so it has risen by Drop this far from its minimum at the latest.
    private static readonly double s_reach = Math.Sqrt(2 * Drop);

    /// <summary>The logarithm of the integral from <paramref name="low"/> to <paramref name="high"/>, either of which may be infinite.</summary>
    public static double Log<T>(in T integrand, double low, double high, double peak)
        where T : struct, IPeaked
    {
        if (low >= high)
        {
            return double.NegativeInfinity;
        }

        peak = Math.Clamp(peak, low, high);
        var left = Edge(in integrand, peak, Math.Max(low, peak - s_reach));
        var right = Edge(in integrand, peak, Math.Min(high, peak + s_reach));
        var rule = GaussLegendre.Order28;
        Span<double> logs = stackalloc double[4 * rule.Length];
        var top = double.NegativeInfinity;
        for (var i = 0; i < logs.Length; i++)
        {
            var (middle, half) = i < logs.Length / 2 ? ((left + peak) / 2, (peak - left) / 2) : ((peak + right) / 2, (right - peak) / 2);
            var node = rule[i / 2 % rule.Length].Node;
            logs[i] = integrand.LogValue(i % 2 == 0 ? middle + half * node : middle - half * node);
            top = Math.Max(top, logs[i]);
        }

        if (double.IsNegativeInfinity(top))
        {
            return top;
        }

        var sum = 0.0;
        for (var i = 0; i < logs.Length; i++)
        {
            var half = i < logs.Length / 2 ? (peak - left) / 2 : (right - peak) / 2;
            sum += half * rule[i / 2 % rule.Length].Weight * Math.Exp(logs[i] - top);
        }

        return top + Math.Log(sum);
    }

    /// <summary>The point between the peak and the bound where the energy has risen by about <see cref="Drop"/>, or the bound.</summary>
    private static double Edge<T>(in T integrand, double peak, double bound)
        where T : struct, IPeaked
    {
        var bottom = integrand.Energy(peak);
        var (inside, outside) = (peak, bound);
        var x = bound;
        for (var i = 0; i < 60; i++)
        {
            var rise = integrand.Energy(x) - bottom;
            if (rise <= 1.2 * Drop && (rise >= 0.9 * Drop || x == bound))
            {
                return x;
            }

            if (rise > Drop)
            {
                outside = x;
            }
            else
            {
                inside = x;
            }

            // Quadratic growth is the usual case; where it misses, halving takes over.
            var guess = peak + (x - peak) * Math.Sqrt(Drop / rise);
            var middle = (inside + outside) / 2;
            x = i < 3 && Math.Abs(guess - middle) < Math.Abs(outside - inside) / 2 ? guess : middle;
        }

        return outside;
    }
}
