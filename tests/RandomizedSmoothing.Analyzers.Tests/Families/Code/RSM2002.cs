using System;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

public sealed class Levels(double alpha)
{
    private const double Level = 0.001;
    private const double HalfLevel = Level / 2;
    private readonly double half = 0.001 / 2;

    private double Alpha => alpha;

    private static double Half(double x) => x / 2;

    // wrong: MathNet's quantile
    public static double MathNet(long k, long n, double alpha) => Beta.InvCDF(k, n - k + 1, alpha / 2);

    // wrong: MathNet's distribution
    public static double Distribution(long k, long n, double alpha) => new Beta(k, n - k + 1).InverseCumulativeDistribution(alpha / 2);

    // wrong: half of it in a local
    public static double Local(long k, long n, double alpha)
    {
        var tail = alpha / 2;
        return ClopperPearson.LowerBound(k, n, tail);
    }

    // wrong: a half times a property
    public double Property(long k, long n) => ClopperPearson.LowerBound(k, n, 0.5 * Alpha);

    // wrong: through a method
    public static double Helper(long k, long n, double alpha) => ClopperPearson.LowerBound(k, n, Half(alpha));

    // wrong: of a confidence
    public static double Confidence(long k, long n, double confidence) => ClopperPearson.LowerBound(k, n, (1 - confidence) / 2);

    // wrong: the interval's lower end
    public static double Interval(long k, long n, double alpha) => ClopperPearson.Interval(k, n, alpha).Lower;

    // wrong: the interval's lower end, by a local
    public static double IntervalInLocal(long k, long n, double alpha)
    {
        var interval = ClopperPearson.Interval(k, n, alpha);
        return interval.Lower;
    }

    // wrong: the interval, its upper end thrown away
    public static double Deconstructed(long k, long n, double alpha)
    {
        var (lower, _) = ClopperPearson.Interval(k, n, alpha);
        return lower;
    }

    // wrong: of another letter
    public static double Delta(long k, long n, double delta) => ClopperPearson.LowerBound(k, n, delta / 2);

    // wrong: a constant
    public static double Constant(long k, long n) => ClopperPearson.LowerBound(k, n, HalfLevel);

    // wrong: a field
    public double Field(long k, long n) => ClopperPearson.LowerBound(k, n, half);

    // wrong: a literal
    public static double Literal(long k, long n) => ClopperPearson.LowerBound(k, n, alpha: 0.001 / 2);

    // wrong: a bound of one's own
    public static double Own(long k, long n, double alpha) => OneSidedLowerLimit(k, n, alpha * 0.5);

    // wrong: the other direction
    public static double Twice(long k, long n, double alpha) => ClopperPearson.LowerBound(k, n, 2 * alpha);

    // wrong: a sequence
    public static double Sequence(long k, long n, double alpha) => BinomialConfidenceSequence.LowerBound(k, n, alpha / 2);

    // right: whole
    public static double Whole(long k, long n, double alpha) => ClopperPearson.LowerBound(k, n, alpha);

    // right: an interval
    public static (double, double) Both(long k, long n, double alpha) => (ClopperPearson.LowerBound(k, n, alpha / 2), ClopperPearson.UpperBound(k, n, alpha / 2));

    // right: an interval by the complement
    public static (double, double) Complement(long k, long n, double alpha) => (ClopperPearson.LowerBound(k, n, alpha / 2), 1 - ClopperPearson.LowerBound(n - k, n, alpha / 2));

    // right: both ends of an interval
    public static double Width(long k, long n, double alpha)
    {
        var interval = ClopperPearson.Interval(k, n, alpha);
        return interval.Upper - interval.Lower;
    }

    // right: the lower end of an interval at 2α
    public static double TwiceInterval(long k, long n, double alpha) => ClopperPearson.Interval(k, n, 2 * alpha).Lower;

    // right: an interval by MathNet
    public static (double, double) MathNetInterval(long k, long n, double alpha) => (Beta.InvCDF(k, n - k + 1, alpha / 2), Beta.InvCDF(k + 1, n - k, 1 - (alpha / 2)));

    // right: shared by many classes
    public static double Bonferroni(long k, long n, double alpha, int classes) => ClopperPearson.LowerBound(k, n, alpha / classes);

    // right: the interval as it is
    public static (double Lower, double Upper) Given(long k, long n, double alpha) => ClopperPearson.Interval(k, n, alpha);

    // right: both bounds of a certificate with a runner-up
    public static double Margin(long kA, long kB, long n, double alpha)
    {
        var lower = ClopperPearson.LowerBound(kA, n, alpha / 2);
        var upper = ClopperPearson.UpperBound(kB, n, alpha / 2);
        return lower - upper;
    }

    // right: half of σ
    public static double Scale(double sigma, double x) => LowerLimitOf(sigma / 2, x);

    private static double LowerLimitOf(double sigma, double p) => sigma * p;

    private static double OneSidedLowerLimit(long k, long n, double alpha) => k / (n + alpha);

    // right: an enclosure of one lower bound
    public static double Enclosed(long k, long n, double alpha) => RandomizedSmoothing.Numbers.Interval.ClopperPearsonLower((int)k, (int)n, alpha).Lower;
}
