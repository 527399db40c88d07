namespace RandomizedSmoothing.Distributions;

/// <summary>Quantiles of the noncentral χ² distribution, by Newton's method on the logarithm of a tail.</summary>
internal static class ChiSquaredQuantile
{
    private const int MostSteps = 200;

    /// <summary>The x with P(χ′² ≤ x) = p, for p ≤ ½.</summary>
    internal static double OfLower(NoncentralChiSquared distribution, double p) =>
        p == 0 ? 0 : Solve(distribution, Math.Log(p), lower: true);

    /// <summary>The x with P(χ′² &gt; x) = q, for q ≤ ½.</summary>
    internal static double OfUpper(NoncentralChiSquared distribution, double q) =>
        q == 0 ? double.PositiveInfinity : Solve(distribution, Math.Log(q), lower: false);

    // The logarithm of the lower tail is nearly linear in ln x, that of the upper one in x: there Newton's steps are long.
    private static double Solve(NoncentralChiSquared distribution, double target, bool lower)
    {
        var (low, high) = (0.0, double.MaxValue);
        var x = Start(distribution, target, lower);
        for (var i = 0; i < MostSteps; i++)
        {
            var logTail = lower ? distribution.LogLower(x) : distribution.LogUpper(x);
            var excess = lower ? logTail - target : target - logTail;
            if (excess == 0)
            {
                return x;
            }

            (low, high) = excess > 0 ? (low, x) : (x, high);
            var step = excess * Math.Exp(logTail - distribution.LogDensity(x));
            var next = lower ? x * Math.Exp(-step / x) : x - step;
            if (Math.Abs(step) < 1e-9 * x)
            {
                return next;
            }

            next = next > low && next < high ? next : Between(low, high);
            if (next == x)
            {
                return x;
            }

            x = next;
        }

        return x;
    }

    // By their geometric mean, as a lower quantile may lie hundreds of decades below the mean.
    private static double Between(double low, double high) =>
        high == double.MaxValue ? 2 * low : Math.Sqrt(Math.Max(low, double.Epsilon)) * Math.Sqrt(high);

    // Patnaik's scaled central χ² (1949) with the cube root of Wilson and Hilferty (1931); where that is not positive, the
    // first term of the mixture.
    private static double Start(NoncentralChiSquared distribution, double target, bool lower)
    {
        var (k, noncentrality) = (distribution.DegreesOfFreedom, distribution.Noncentrality);
        var scale = (k + (2 * noncentrality)) / (k + noncentrality);
        var equivalent = (k + noncentrality) / scale;
        var tail = StandardNormal.UpperQuantile(Math.Exp(target));
        var spread = 2 / (9 * equivalent);
        var root = 1 - spread + ((lower ? -tail : tail) * Math.Sqrt(spread));
        if (root > 0.1)
        {
            return (k + noncentrality) * root * root * root;
        }

        var order = k / 2;
        var logFactorial = order < 100 ? LogGamma.OfOnePlus(order) : (order * Math.Log(order)) - order;
        return Math.Clamp(2 * Math.Exp((target + (noncentrality / 2) + logFactorial) / order), double.Epsilon, k + noncentrality);
    }
}
