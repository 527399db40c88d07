using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Statistics;

public sealed class Config { public double Alpha { get; init; } = 0.001; public double FailureProbability { get; init; } = 0.001; }
public static class OneSided
{
    private static double LowerBound(int k, int n, double alpha) => Beta.InvCDF(k, n - k + 1, alpha);
    private static double LowerConfidenceBound(int nA, int n, double alpha) => k(nA, n, alpha);
    private static double k(int a, int b, double c) => a * c / b;

    // wrong: half of the config's level
    public static double OfConfig(int k, int n, Config config) => LowerBound(k, n, config.Alpha / 2);
    // wrong: half, times
    public static double Times(int k, int n, double alpha) => ClopperPearson.LowerBound(k, n, alpha * 0.5);
    // wrong: statsmodels' habit, two-sided 1 - 2α turned into α/2
    public static double Habit(int k, int n, Config config)
    {
        var a = config.FailureProbability;
        var lo = Beta.InvCDF(k, n - k + 1, a / 2.0);
        return lo;
    }
    // wrong: named argument
    public static double NamedArgument(int k, int n, double alpha) => ClopperPearson.LowerBound(successes: k, trials: n, alpha: alpha / 2);
    // wrong: half by a method of its own bound
    public static double Foreign(int k, int n, double alpha) => LowerConfidenceBound(k, n, alpha / 2);
    // wrong: a deconstructed interval
    public static double Deconstructed(long k, long n, double alpha)
    {
        var (lower, _) = ClopperPearson.Interval(k, n, alpha);
        return lower;
    }
    // wrong: halved in place
    public static double InPlace(long k, long n, double alpha)
    {
        alpha /= 2;
        return ClopperPearson.LowerBound(k, n, alpha);
    }
    // right: the level itself
    public static double Whole(long k, long n, double alpha) => ClopperPearson.LowerBound(k, n, alpha);
    // right: both ends
    public static (double, double) Both(long k, long n, double alpha) => (ClopperPearson.LowerBound(k, n, alpha / 2), ClopperPearson.UpperBound(k, n, alpha / 2));
    // right: two classes share it
    public static double TwoClasses(long a, long b, long n, double alpha) => ClopperPearson.LowerBound(a, n, alpha / 2) - ClopperPearson.UpperBound(b, n, alpha / 2);
    // right: Bonferroni over tests
    public static double[] Bonferroni(long[] k, long n, double alpha) => k.Select(one => ClopperPearson.LowerBound(one, n, alpha / k.Length)).ToArray();
    // right: an interval is shown
    public static string Shown(long k, long n, double alpha)
    {
        var (lower, upper) = ClopperPearson.Interval(k, n, alpha);
        return $"[{lower}, {upper}]";
    }
}
