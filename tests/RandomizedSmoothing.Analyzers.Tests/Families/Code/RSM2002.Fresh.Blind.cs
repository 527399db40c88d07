using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Statistics;

namespace Fresh2002;

public sealed record Settings(double Alpha = 0.001, double Confidence = 0.999);

public static class Bounds
{
    private static readonly double HalfAlpha = 0.001 / 2;

    private static (double Low, double High) BinomialInterval(int k, int n, double alpha) =>
        (k == 0 ? 0 : Beta.InvCDF(k, n - k + 1, alpha / 2), k == n ? 1 : Beta.InvCDF(k + 1, n - k, 1 - alpha / 2));

    // wrong: the low end of a helper's interval makes the radius
    public static double LowEnd(int k, int n, double sigma, Settings settings)
    {
        var (low, _) = BinomialInterval(k, n, settings.Alpha);
        return low > 0.5 ? sigma * Normal.InvCDF(0, 1, low) : 0;
    }

    // wrong: a static half
    public static double OfStatic(int k, int n) => ClopperPearson.LowerBound(k, n, HalfAlpha);

    // wrong: half of what the confidence leaves
    public static double OfConfidence(int k, int n, Settings settings) => Beta.InvCDF(k, n - k + 1, 0.5 * (1 - settings.Confidence));

    // wrong: the quantile of 1 − α/2 in Wilson's lower end
    public static double WilsonLowerBound(int k, int n, double alpha)
    {
        var z = Normal.InvCDF(0, 1, 1 - alpha / 2);
        var p = (double)k / n;
        return (p + z * z / (2 * n) - z * Math.Sqrt(p * (1 - p) / n + z * z / (4.0 * n * n))) / (1 + z * z / n);
    }

    // wrong: a distribution's inverse
    public static double Inverse(int k, int n, double alpha) => new Beta(k, n - k + 1).InverseCumulativeDistribution(alpha / 2);

    // wrong: the tail in a variable of its own
    public static double Tail(int k, int n, double sigma, double alpha)
    {
        double tail = alpha / 2.0;
        double pLower = Beta.InvCDF(k, n - k + 1, tail);
        return sigma * Normal.InvCDF(0, 1, Math.Max(pLower, 0.5));
    }

    // wrong: the interval's lower end by a property
    public static double OfProperty(int k, int n, double sigma, double alpha)
    {
        var interval = ClopperPearson.Interval(k, n, alpha);
        return interval.Lower <= 0.5 ? 0 : sigma * Normal.InvCDF(0, 1, interval.Lower);
    }

    // wrong: a local function that halves
    public static double[] Each(int[] counts, int n, double alpha)
    {
        double Lower(int k) => k == 0 ? 0 : Beta.InvCDF(k, n - k + 1, alpha / 2);
        return counts.Select(Lower).ToArray();
    }

    // right: one-sided, Cohen et al.: proportion_confint with 2α
    public static double TwiceHalved(int k, int n, double alpha) => BinomialInterval(k, n, 2 * alpha).Low;

    // right: two classes share the error
    public static double Shared(int a, int b, int n, double sigma, double alpha)
    {
        var pA = ClopperPearson.LowerBound(a, n, alpha / 2);
        var pB = ClopperPearson.UpperBound(b, n, alpha / 2);
        return sigma / 2 * (Normal.InvCDF(0, 1, pA) - Normal.InvCDF(0, 1, pB));
    }

    // right: both ends are shown
    public static string Shown(int k, int n, double alpha)
    {
        var (low, high) = BinomialInterval(k, n, alpha);
        return $"{low} to {high}";
    }

    // right: a two-sided test against a half
    public static double PValue(int a, int b) => Math.Min(1, 2 * Binomial.CDF(0.5, a + b, Math.Min(a, b)));

    // right: half of the error chooses n, half bounds
    public static double Budget(int k, int n, double alpha)
    {
        var forStopping = alpha / 2;
        var looks = (int)Math.Ceiling(Math.Log(1 / forStopping));
        return ClopperPearson.LowerBound(k, n, (alpha - forStopping) / looks);
    }
}
