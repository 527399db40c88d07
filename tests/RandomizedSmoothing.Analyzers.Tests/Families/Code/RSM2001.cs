using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;
using TorchSharp;

// No statistics: this is read by the rules, and never runs.
public record ClassCount(int Class, long Count);
public record Votes(long[] Counts);
public record struct Draw(long[] Counts, int Top);
public record Outcome(long[] Selection, long[] Estimation);

public abstract partial class Reuse
{
    protected abstract long[] Sample(double[] x, long n);
    protected abstract Votes Vote(double[] x, long n);
    protected abstract int[] Predictions(double[] x, long n);
    protected abstract Dictionary<int, long> Tally(double[] x, long n);
    protected abstract torch.Tensor SampleTensor(torch.Tensor x, long n);
    protected abstract ClassCount[] Rows(double[] x, long n);

    private static int ArgMax(long[] counts)
    {
        var top = 0;
        for (var c = 1; c < counts.Length; c++)
        {
            if (counts[c] > counts[top])
            {
                top = c;
            }
        }

        return top;
    }

    private static int Winner(long[] counts)
    {
        var best = -1L;
        var winner = 0;
        for (var c = 0; c < counts.Length; c++)
        {
            if (counts[c] > best)
            {
                (best, winner) = (counts[c], c);
            }
        }

        return winner;
    }

    private static int Leading(long[] all) => Array.IndexOf(all, all.Max());

    private static int Largest(IReadOnlyList<long> all) => Enumerable.Range(0, all.Count).OrderByDescending(c => all[c]).First();

    private static long[] Collect(Func<double[], int> classify, double[] x, int n)
    {
        var counts = new long[10];
        for (var i = 0; i < n; i++)
        {
            counts[classify(x)]++;
        }

        return counts;
    }

    private static void Fill(Func<double[], int> classify, double[] x, int n, long[] counts)
    {
        Array.Clear(counts);
        for (var i = 0; i < n; i++)
        {
            counts[classify(x)]++;
        }
    }

    private static int LowerBound(int[] sorted, int value) => Array.BinarySearch(sorted, value);

    private static double BinomialLower(long k, long n, double alpha) => k / (n + alpha);

    private static class Wilson
    {
        public static double LowerConfidenceLimit(long k, long n, double alpha) => k / (n + alpha);
    }
}
