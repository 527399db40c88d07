using System;
using System.Linq;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

// No statistics: this is read by the rules, and never runs.
public abstract class InFields
{
    private long[] counts = [];
    private int top;

    protected abstract long[] Sample(double[] x, long n);

    // wrong: in fields
    protected void Select(double[] x, long n, double alpha)
    {
        counts = Sample(x, n);
        top = Array.IndexOf(counts, counts.Max());
        Bound = ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    protected double Bound { get; private set; }

    // right: in fields, drawn again
    protected void SelectAndDraw(double[] x, long n0, long n, double alpha)
    {
        counts = Sample(x, n0);
        top = Array.IndexOf(counts, counts.Max());
        counts = Sample(x, n);
        Bound = ClopperPearson.LowerBound(counts[top], n, alpha);
    }
}

public abstract class AcrossMethods
{
    private long[] votes = [];
    private int winner;

    protected abstract long[] Sample(double[] x, long n);

    protected void Draw(double[] x, long n)
    {
        votes = Sample(x, n);
        winner = Array.IndexOf(votes, votes.Max());
    }

    // wrong: chosen in one method, bounded in another
    protected double Bound(long n, double alpha) => ClopperPearson.LowerBound(votes[winner], n, alpha);
}
