using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Statistics;

namespace Fresh3003;

public sealed class Leaf { public int Positives; public List<double[]> Rows = []; public int Visits; public int Wins; }

public sealed class Estimates(Func<double[], int> network, double sigma)
{
    private double[] Noisy(double[] x, Random rng) => x.Select(v => v + Normal.Sample(rng, 0, sigma)).ToArray();

    // wrong: the share of hits against a half
    public bool Half(double[] x, int y, int samples, Random rng)
    {
        var hits = 0;
        for (var i = 0; i < samples; i++) if (network(Noisy(x, rng)) == y) hits++;
        var share = hits / (double)samples;
        return share > 0.5;
    }

    // wrong: against 1/c
    public bool Vanishes(double[] centre, int label, int trials, int classes, Random rng)
    {
        int inside = 0;
        for (int t = 0; t < trials; t++) inside += network(Noisy(centre, rng)) == label ? 1 : 0;
        return (double)inside / trials < 1.0 / classes;
    }

    // wrong: an average of ones and zeros
    public bool Averaged(double[] x, int y, int n, Random rng) =>
        Enumerable.Range(0, n).Select(_ => network(Noisy(x, rng)) == y ? 1.0 : 0.0).Average() >= 0.5;

    // wrong: counted by Count
    public string Counted(double[] x, int y, int n, Random rng)
    {
        var noisy = Enumerable.Range(0, n).Select(_ => Noisy(x, rng)).ToList();
        var pHat = noisy.Count(z => network(z) == y) / (double)noisy.Count;
        if (pHat > 0.5) return $"certified, {sigma * Normal.InvCDF(0, 1, pHat)}";
        return "abstains";
    }

    // wrong: the estimate's quantile is the radius
    public double PlugIn(int[] counts, int top, int n) => sigma * Normal.InvCDF(0, 1, counts[top] / (double)n);

    // wrong: a majority of votes
    public int Majority(int[] votes, int top, int n) => 2 * votes[top] > n ? top : -1;

    // wrong: two estimates
    public bool Shrinks(int before, int after, int n)
    {
        double pBefore = (double)before / n, pAfter = (double)after / n;
        return pAfter < pBefore;
    }

    // wrong: the gap between first and second
    public bool Gap(int[] counts, int numSamples)
    {
        var sorted = counts.OrderByDescending(c => c).ToArray();
        double pA = sorted[0] / (double)numSamples, pB = sorted[1] / (double)numSamples;
        return pA - pB > 0.1;
    }

    // right: progress
    public static bool HalfDone(int done, int total) => done / (double)total > 0.5;

    // right: a leaf's majority
    public static int Vote(Leaf leaf) => leaf.Positives / (double)leaf.Rows.Count > 0.5 ? 1 : 0;

    // right: a load factor
    public static bool Full(ICollection<int> items, int capacity) => (double)items.Count / capacity > 0.75;

    // right: a tree search's share of wins
    public static bool Better(Leaf a, Leaf b) => a.Wins / (double)a.Visits > b.Wins / (double)b.Visits;

    // right: accuracy on a test set
    public bool Accurate(double[][] xs, int[] ys)
    {
        var correct = 0;
        for (var i = 0; i < xs.Length; i++) if (network(xs[i]) == ys[i]) correct++;
        return correct / (double)xs.Length >= 0.9;
    }

    // right: a share compared with nothing at all
    public static bool Any(int hits, int samples) => hits / (double)samples > 0;

    // right: every k-th sample of a loop
    public static bool SecondHalf(int n)
    {
        var seen = 0;
        for (var k = 0; k < n; k++) if (k / (double)n > 0.5) seen++;
        return seen > 0;
    }

    // right: a bound is compared
    public static bool Certified(int hits, int samples, double alpha) => ClopperPearson.LowerBound(hits, samples, alpha) > 0.5;
}
