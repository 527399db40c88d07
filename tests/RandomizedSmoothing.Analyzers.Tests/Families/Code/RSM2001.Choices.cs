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

// No statistics: this is read by the rules, and never runs.
public abstract partial class Reuse
{
    // wrong: LINQ over pairs
    protected double Linq(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var top = counts.Select((count, c) => (count, c)).MaxBy(pair => pair.count);
        return ClopperPearson.LowerBound(top.count, n, alpha);
    }

    // wrong: a method of one's own finds the class
    protected double Helper(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var top = Winner(counts);
        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // wrong: another one
    protected double OtherHelper(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        return ClopperPearson.LowerBound(counts[Leading(counts)], n, alpha);
    }

    // wrong: and one of LINQ
    protected double LinqHelper(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var top = Largest(counts);
        var k = counts[top];
        return ClopperPearson.LowerBound(k, n, alpha);
    }

    // wrong: records, sorted
    protected double Records(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var best = counts.Select((count, c) => new ClassCount(c, count)).OrderByDescending(row => row.Count).First();
        return ClopperPearson.LowerBound(best.Count, n, alpha);
    }

    // wrong: rows that come from elsewhere
    protected double Rows(double[] x, long n, double alpha)
    {
        var rows = Rows(x, n: n).OrderByDescending(row => row.Count).ToList();
        return ClopperPearson.LowerBound(rows[0].Count, n, alpha);
    }

    // wrong: a loop over a dictionary
    protected double Dictionary(double[] x, long n, double alpha)
    {
        var votes = Tally(x, n);
        var top = -1;
        var most = 0L;
        foreach (var pair in votes)
        {
            if (pair.Value > most)
            {
                most = pair.Value;
                top = pair.Key;
            }
        }

        return ClopperPearson.LowerBound(votes[top], n, alpha);
    }

    // wrong: a loop over a dictionary, taken apart
    protected double Deconstructed(double[] x, long n, double alpha)
    {
        var votes = Tally(x, n);
        var most = 0L;
        foreach (var (label, count) in votes)
        {
            if (count > most)
            {
                most = count;
            }
        }

        return ClopperPearson.LowerBound(most, n, alpha);
    }

    // wrong: a dictionary by LINQ
    protected double DictionaryLinq(double[] x, long n, double alpha)
    {
        var best = Tally(x, n).MaxBy(pair => pair.Value);
        return ClopperPearson.LowerBound(best.Value, n, alpha);
    }

    // wrong: an argmax by hand
    protected double ByHand(double[] x, int classes, long n, double alpha)
    {
        var counts = Sample(x, n);
        var top = 0;
        for (var c = 1; c < classes; c++)
        {
            if (counts[c] > counts[top])
            {
                top = c;
            }
        }

        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // wrong: the largest count by hand
    protected double LargestByHand(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var most = counts[0];
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
        }

        return ClopperPearson.LowerBound(most, n, alpha);
    }

    // wrong: by a conditional in a loop
    protected double Conditional(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var top = 0;
        for (var c = 0; c < counts.Length; c++)
        {
            top = counts[c] > counts[top] ? c : top;
        }

        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }
}
