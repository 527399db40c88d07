namespace RandomizedSmoothing.Distributions;

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
/// fallen by e⁻⁴², and summed by a Gauss–Legendre rule on either side of the peak.
/// </summary>
/// <remarks>
/// The integrands here are entire functions between their cut-offs and vary no faster than the Gaussian factor they all
/// have, so that the rule's error is geometric in its order; the tests hold it to 1e-11 relative over the whole range.
/// </remarks>
internal static class PeakedIntegral
{
    private const double Drop = 42;

    // The energy's curvature is at least 1, so it has risen by Drop this far from its minimum at the latest.
    private static readonly double Reach = Math.Sqrt(2 * Drop);

    /// <summary>The logarithm of the integral from <paramref name="low"/> to <paramref name="high"/>, either of which may be infinite.</summary>
    /// <param name="integrand">The integrand.</param>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <param name="peak">About where the integrand is largest.</param>
    public static double Log<T>(in T integrand, double low, double high, double peak)
        where T : struct, IPeaked
    {
        if (low >= high)
        {
            return double.NegativeInfinity;
        }

        var (left, top, right) = Extent(in integrand, low, high, peak);
        var sum = new LogSum();
        Add(in integrand, left, top, ref sum);
        Add(in integrand, top, right, ref sum);
        return sum.Value;
    }

    /// <summary>The same for an integrand of several scales: one that bends sharply at some points, or right beside its peak.</summary>
    /// <param name="integrand">The integrand.</param>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <param name="peak">About where the integrand is largest.</param>
    /// <param name="bends">The points that no panel may straddle.</param>
    public static double Log<T>(in T integrand, double low, double high, double peak, params ReadOnlySpan<double> bends)
        where T : struct, IPeaked
    {
        if (low >= high)
        {
            return double.NegativeInfinity;
        }

        var (left, top, right) = Extent(in integrand, low, high, peak);
        Span<double> cuts = stackalloc double[bends.Length + 5];
        (cuts[0], cuts[1], cuts[2], cuts[3], cuts[4]) = (left, top - ((top - left) / 8), top, top + ((right - top) / 8), right);
        for (var i = 0; i < bends.Length; i++)
        {
            cuts[i + 5] = Math.Clamp(bends[i], left, right);
        }

        cuts.Sort();
        var sum = new LogSum();
        for (var i = 1; i < cuts.Length; i++)
        {
            if (cuts[i] > cuts[i - 1])
            {
                Add(in integrand, cuts[i - 1], cuts[i], ref sum);
            }
        }

        return sum.Value;
    }

    private static (double Left, double Peak, double Right) Extent<T>(in T integrand, double low, double high, double peak)
        where T : struct, IPeaked
    {
        peak = Math.Clamp(peak, low, high);
        return (Edge(in integrand, peak, Math.Max(low, peak - Reach)), peak, Edge(in integrand, peak, Math.Min(high, peak + Reach)));
    }

    private static void Add<T>(in T integrand, double from, double to, ref LogSum sum)
        where T : struct, IPeaked
    {
        var (middle, half) = ((from + to) / 2, (to - from) / 2);
        foreach (var (node, weight) in GaussLegendre.Order28)
        {
            sum.Add(integrand.LogValue(middle + (half * node)), half * weight);
            sum.Add(integrand.LogValue(middle - (half * node)), half * weight);
        }
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
            var guess = peak + ((x - peak) * Math.Sqrt(Drop / rise));
            var middle = (inside + outside) / 2;
            x = i < 3 && Math.Abs(guess - middle) < Math.Abs(outside - inside) / 2 ? guess : middle;
        }

        return outside;
    }

    /// <summary>log Σ weight · e^log, scaled by the largest term so far.</summary>
    private struct LogSum
    {
        private double top = double.NegativeInfinity;
        private double scaled;

        public LogSum()
        {
        }

        public readonly double Value => double.IsNegativeInfinity(top) ? top : top + Math.Log(scaled);

        public void Add(double log, double weight)
        {
            if (log <= top)
            {
                scaled += double.IsNegativeInfinity(log) ? 0 : weight * Math.Exp(log - top);
            }
            else
            {
                scaled = (scaled * Math.Exp(top - log)) + weight;
                top = log;
            }
        }
    }
}
