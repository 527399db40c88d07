using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Statistics;

public enum Label { Cat, Dog, Ship }
public struct Histogram { public int[] Bins; public int Total; public readonly int Mode => Array.IndexOf(Bins, Bins.Max()); public int this[int c] => Bins[c]; }
public sealed class VoteCounter
{
    private readonly Dictionary<Label, int> votes = new();
    public void Add(Label label) => votes[label] = votes.GetValueOrDefault(label) + 1;
    public KeyValuePair<Label, int> Best => votes.OrderByDescending(v => v.Value).First();
    public int Count => votes.Values.Sum();
}
public abstract class Foreign
{
    protected abstract int Classify(float[] x);
    protected abstract float[] Noisy(float[] x, Random r);
    protected abstract int[] SampleNoise(float[] x, int num);
    protected abstract Histogram Draw(float[] x, int num);

    private static double LowerConfBound(int na, int n, double alpha) => Beta.InvCDF(na, n - na + 1, alpha);

    // wrong: one loop of votes, class and count from it
    public double OneLoop(float[] x, int n, double alpha, Random r, double sigma)
    {
        var tally = new int[10];
        for (int i = 0; i < n; i++) tally[Classify(Noisy(x, r))]++;
        int cHat = 0;
        for (int c = 1; c < 10; c++) if (tally[c] > tally[cHat]) cHat = c;
        double pLower = LowerConfBound(tally[cHat], n, alpha);
        return pLower > 0.5 ? sigma * Normal.InvCDF(0, 1, pLower) : 0;
    }
    // wrong: Max of an array
    public double MaxOf(float[] x, int n, double alpha)
    {
        int[] c = SampleNoise(x, n);
        return Beta.InvCDF(c.Max(), n - c.Max() + 1, alpha);
    }
    // wrong: a struct with a mode
    public double Moded(float[] x, int n, double alpha)
    {
        var h = Draw(x, n);
        return LowerConfBound(h[h.Mode], h.Total, alpha);
    }
    // wrong: votes grouped
    public double Grouped(IEnumerable<int> predictions, double alpha)
    {
        var list = predictions.ToList();
        var g = list.GroupBy(p => p).OrderByDescending(p => p.Count()).First();
        return ClopperPearson.LowerBound(g.Count(), list.Count, alpha);
    }
    // wrong: a counter class
    public double Counter(VoteCounter counter, double alpha)
    {
        var (label, votes) = counter.Best;
        return ClopperPearson.LowerBound(votes, counter.Count, alpha);
    }
    // wrong: Array.Sort
    public double Sorted(float[] x, int n, double alpha)
    {
        var counts = SampleNoise(x, n);
        Array.Sort(counts);
        var nA = counts[^1];
        return LowerConfBound(nA, n, alpha);
    }
    // wrong: a concurrent dictionary
    public double Concurrent(ConcurrentDictionary<int, int> votes, int n, double alpha)
    {
        var winner = votes.Aggregate((a, b) => a.Value >= b.Value ? a : b);
        return LowerConfBound(winner.Value, n, alpha);
    }
    // wrong: spans
    public double Span(ReadOnlySpan<int> counts, int n, double alpha)
    {
        int best = int.MinValue;
        foreach (var k in counts) best = Math.Max(best, k);
        return ClopperPearson.LowerBound(best, n, alpha);
    }
    // wrong: CountBy
    public double CountedBy(int[] predicted, double alpha)
    {
        var top = predicted.CountBy(p => p).MaxBy(p => p.Value);
        return ClopperPearson.LowerBound(top.Value, predicted.Length, alpha);
    }
    // wrong: a tuple of the two first
    public double TopTwo(float[] x, int n, double alpha)
    {
        var order = SampleNoise(x, n).Select((k, i) => (k, i)).OrderByDescending(t => t.k).Take(2).ToArray();
        return LowerConfBound(order[0].k, n, alpha);
    }
    // right: Cohen's two draws
    public double TwoDraws(float[] x, int n0, int n, double alpha)
    {
        var c0 = SampleNoise(x, n0);
        int cHat = Array.IndexOf(c0, c0.Max());
        var c1 = SampleNoise(x, n);
        return LowerConfBound(c1[cHat], n, alpha);
    }
    // right: two loops
    public double TwoLoops(float[] x, int n, double alpha, Random r)
    {
        var selection = new int[10];
        for (int i = 0; i < 100; i++) selection[Classify(Noisy(x, r))]++;
        int top = 0;
        for (int c = 1; c < 10; c++) if (selection[c] > selection[top]) top = c;
        int hits = 0;
        for (int i = 0; i < n; i++) if (Classify(Noisy(x, r)) == top) hits++;
        return LowerConfBound(hits, n, alpha);
    }
    // right: the true class
    public double Labelled(float[] x, int label, int n, double alpha) => LowerConfBound(SampleNoise(x, n)[label], n, alpha);
    // right: Bonferroni over all classes
    public double AllClasses(float[] x, int n, double alpha)
    {
        var c = SampleNoise(x, n);
        return c.Select(k => LowerConfBound(k, n, alpha / c.Length)).Max();
    }
    // right: the largest of something else
    public double Largest(int[] sizes, int k, int n, double alpha) => sizes.Max() > 3 ? LowerConfBound(k, n, alpha) : 0;
}
