namespace RandomizedSmoothing.Distributions;

/// <summary>The standard normal distribution where its probabilities are known by their logarithms only.</summary>
internal static class LogScaleNormal
{
    /// <summary>The z ≤ 0 with log Φ(z) = <paramref name="logLower"/>, for logarithms ≤ log ½; −∞ at −∞.</summary>
    /// <remarks>Newton's method on log Φ, which is concave, from an asymptotic start (Abramowitz and Stegun 26.2.12).</remarks>
    public static double Quantile(double logLower)
    {
        if (double.IsNegativeInfinity(logLower))
        {
            return double.NegativeInfinity;
        }

        if (logLower > -700)
        {
            return Math.Min(0, StandardNormal.LowerQuantile(Math.Exp(logLower)));
        }

        var twice = (-2 * logLower) - Math.Log(2 * Math.PI);
        var z = -Math.Sqrt(twice - Math.Log(twice));
        for (var i = 0; i < 4; i++)
        {
            // The hazard φ/Φ is |z| up to a relative z⁻² this far out, and the steps contract by that factor.
            z -= (StandardNormal.LogLower(z) - logLower) / -z;
        }

        return z;
    }

    /// <summary>Both tails of low ≤ point + σz ≤ high, where low may be −∞ and high ∞.</summary>
    public static LogTails Interval(double low, double high, double point, double sigma) =>
        Interval((low - point) / sigma, (high - point) / sigma, (high - low) / sigma);

    /// <summary>Both tails of low ≤ z ≤ high, where low may be −∞ and high ∞; the width is passed for the digits that high − low would lose.</summary>
    public static LogTails Interval(double low, double high, double width) =>
        new(LogInterval(low, high, width), LogTails.LogSum(Lower(low), Lower(-high)));

    /// <summary>log P(low ≤ point + σz ≤ high), where low may be −∞ and high ∞.</summary>
    public static double LogMass(double low, double high, double point, double sigma) =>
        LogInterval((low - point) / sigma, (high - point) / sigma, (high - low) / sigma);

    /// <summary>log P(low ≤ z ≤ high), where low may be −∞ and high ∞; the width is passed for the digits that high − low would lose.</summary>
    public static double LogInterval(double low, double high, double width)
    {
        if (low > 0)
        {
            (low, high) = (-high, -low);
        }

        if (width < 0.5 && width * Math.Abs(low) < 20)
        {
            return GaussLegendre.LogNormalMass(low + (width / 2), width / 2);
        }

        return high > 0
            ? Elementary.LogOnePlus(-(StandardNormal.Lower(low) + StandardNormal.Upper(high)))
            : LogDifference(Lower(high), Lower(low));
    }

    private static double Lower(double x) => double.IsNegativeInfinity(x) ? x : StandardNormal.LogLower(x);

    /// <summary>log(eˣ − eʸ) for x ≥ y.</summary>
    private static double LogDifference(double x, double y) =>
        double.IsNegativeInfinity(x) ? x : x + Elementary.LogOnePlus(-Math.Exp(y - x));
}
