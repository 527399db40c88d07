using System;
using System.Collections.Generic;
using System.Linq;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

public sealed record SamplingOptions(int NumSamples, double Sigma);

public static class Estimates
{
    private static double Share(long count, long n) => count / (double)n;

    // wrong: a share
    public static bool Shared(long[] counts, int top, long n, double sigma) => sigma > 0 && counts[top] / (double)n > 0.5;

    // wrong: hits of all
    public static bool Hits(int hits, int total, double sigma) => hits / (double)total > sigma;

    // wrong: of options
    public static bool OfOptions(int topCount, SamplingOptions options) => (double)topCount / options.NumSamples > 0.5;

    // wrong: twice the count
    public static int Twice(long[] counts, int top, long n, double sigma) => counts[top] * 2 > n ? top : sigma > 0 ? -1 : 0;

    // wrong: half of the samples
    public static bool Half(long[] counts, int top, long n, double sigma) => sigma > 0 && counts[top] > n / 2;

    // wrong: a pattern
    public static bool Pattern(long[] votes, int top, long n, double sigma) => sigma > 0 && votes[top] / (double)n is > 0.5;

    // wrong: through a method
    public static bool Helper(long[] counts, int top, long n, double sigma) => sigma > 0 && Share(counts[top], n) > 0.5;

    // wrong: a radius without a comparison
    public static double Radius(long[] counts, int top, long n, double sigma) => sigma * Quantile(counts[top] / (double)n);

    // wrong: a radius through a local
    public static double RadiusOfLocal(long[] counts, int top, long n, double sigma)
    {
        var p = counts[top] / (double)n;
        return sigma * Quantile(p);
    }

    // wrong: an estimate
    public static bool Estimate(RegionEstimate estimate) => estimate.Estimate > 0.5;

    // wrong: the largest
    public static bool Largest(long[] counts, double sigma) => sigma > 0 && counts.Max() / (double)counts.Sum() >= 0.5;

    // wrong: in a local
    public static bool Local(long[] counts, int top, int samples, double sigma)
    {
        var share = (double)counts[top] / samples;
        if (share > 0.5)
        {
            return sigma > 0;
        }

        return false;
    }

    // wrong: counted here
    public static bool Counted(Func<double[], int> classify, double[] x, int label, int n)
    {
        var hits = 0;
        for (var i = 0; i < n; i++)
        {
            hits += classify(x) == label ? 1 : 0;
        }

        return hits > 0.5 * n;
    }

    // right: a bound
    public static bool Bound(long[] counts, int top, long n, double alpha) => ClopperPearson.LowerBound(counts[top], n, alpha) > 0.5;

    // right: a loop over all counts there can be
    public static int Smallest(int n, double sigma)
    {
        for (var k = 0; k <= n; k++)
        {
            if (k / (double)n > 0.5)
            {
                return sigma > 0 ? k : 0;
            }
        }

        return n;
    }

    // right: a loop over a range
    public static double Sum(int n, double sigma) => Enumerable.Range(0, n).Where(k => k / (double)n > sigma).Sum();

    // right: as counted
    public static string Text(long[] counts, int top, long n, double sigma) => $"{sigma}: {counts[top] / (double)n}";

    private static double Quantile(double p) => p;

    // right: no sample
    public static bool Ratio(double radius, double sigma) => radius / sigma > 0.5;
}

public static class Cache
{
    // right: a cache
    public static bool IsWarm(int hits, int samples) => hits / (double)samples > 0.9;
}

public static class Loops
{
    // right: a plain loop
    public static int FirstAboveHalf(int n)
    {
        var k = 0;
        while (k / (double)n <= 0.5)
        {
            k++;
        }

        return k;
    }

    // right: with a noise of none
    public static double Midpoint(int n, double noise)
    {
        for (var k = 0; k < n; k++)
        {
            if (k / (double)n > noise)
            {
                return k;
            }
        }

        return 0;
    }

    // right: how many elements a collection has
    public static bool IsMostly(List<double> noisy, int total, double sigma) => noisy.Count / (double)total > sigma;

    // right: a counter of a loop's turns
    public static bool SecondHalf(IEnumerable<double> noise, int n)
    {
        var hits = 0;
        var isPast = false;
        foreach (var one in noise)
        {
            isPast |= one > 0 && hits / (double)n > 0.5;
            hits++;
        }

        return isPast;
    }

    // right: whether any was hit at all, and whether all were
    public static bool AnyOrAll(int hits, int n, double sigma) => sigma > 0 && (hits / (double)n > 0 || hits / (double)n < 1);
}
