using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Statistics;

namespace Fresh2001;

public readonly record struct Ranked(int Class, int Votes);

public sealed class SmoothedClassifier(Func<float[], int> network, double sigma, int classes)
{
    public const int Abstain = -1;

    private int[] CountsUnderNoise(float[] x, int samples, Random rng)
    {
        var counts = new int[classes];
        var noisy = new float[x.Length];
        for (var i = 0; i < samples; i++)
        {
            for (var j = 0; j < x.Length; j++) noisy[j] = x[j] + (float)(sigma * Normal.Sample(rng, 0, 1));
            counts[network(noisy)]++;
        }

        return counts;
    }

    private static Ranked[] Rank(int[] counts) => counts.Select((votes, label) => new Ranked(label, votes)).OrderByDescending(r => r.Votes).ToArray();

    private static (int Label, int Votes) Top(int[] counts)
    {
        var label = 0;
        for (var c = 1; c < counts.Length; c++) if (counts[c] > counts[label]) label = c;
        return (label, counts[label]);
    }

    private static double LowerConfidence(int k, int n, double alpha) => k == 0 ? 0 : Beta.InvCDF(k, n - k + 1, alpha);

    // wrong: the winner and its votes from a helper's pair
    public (int, double) Pair(float[] x, int n, double alpha, Random rng)
    {
        var (label, votes) = Top(CountsUnderNoise(x, n, rng));
        var pA = LowerConfidence(votes, n, alpha);
        return pA > 0.5 ? (label, sigma * Normal.InvCDF(0, 1, pA)) : (Abstain, 0);
    }

    // wrong: first and second of a ranking, both bounded
    public double FirstAndSecond(float[] x, int n, double alpha, Random rng)
    {
        var ranking = Rank(CountsUnderNoise(x, n, rng));
        var pA = ClopperPearson.LowerBound(ranking[0].Votes, n, alpha / 2);
        var pB = ClopperPearson.UpperBound(ranking[1].Votes, n, alpha / 2);
        return pA > pB ? sigma / 2 * (Normal.InvCDF(0, 1, pA) - Normal.InvCDF(0, 1, pB)) : 0;
    }

    // wrong: Hoeffding's bound of the winner's share
    public double Hoeffding(float[] x, int n, double alpha, Random rng)
    {
        var counts = CountsUnderNoise(x, n, rng);
        var top = Array.IndexOf(counts, counts.Max());
        var lower = counts[top] / (double)n - Math.Sqrt(Math.Log(1 / alpha) / (2 * n));
        return lower > 0.5 ? sigma * Normal.InvCDF(0, 1, lower) : 0;
    }

    // wrong: the samples that chose are added to those that bound
    public double Pooled(float[] x, int n0, int n, double alpha, Random rng)
    {
        var counts0 = CountsUnderNoise(x, n0, rng);
        var top = Array.IndexOf(counts0, counts0.Max());
        var counts = CountsUnderNoise(x, n, rng);
        for (var c = 0; c < classes; c++) counts[c] += counts0[c];
        return ClopperPearson.LowerBound(counts[top], n + n0, alpha);
    }

    // wrong: counted in parallel, one array for both
    public double InParallel(float[][] noisy, double alpha)
    {
        var votes = new int[classes];
        Parallel.For(0, noisy.Length, i => Interlocked.Increment(ref votes[network(noisy[i])]));
        var best = Enumerable.Range(0, classes).MaxBy(c => votes[c]);
        return ClopperPearson.LowerBound(votes[best], noisy.Length, alpha);
    }

    // wrong: CountBy and MaxBy
    public double CountedBy(float[][] noisy, double alpha)
    {
        var winner = noisy.Select(network).CountBy(label => label).MaxBy(pair => pair.Value);
        return ClopperPearson.LowerBound(winner.Value, noisy.Length, alpha);
    }

    // wrong: query syntax
    public double Query(float[][] noisy, double alpha)
    {
        var best = (from x in noisy group x by network(x) into g orderby g.Count() descending select g).First();
        return LowerConfidence(best.Count(), noisy.Length, alpha);
    }

    // wrong: a first look in the loop that draws, kept up to date
    public double Running(float[][] noisy, double alpha)
    {
        var votes = new Dictionary<int, int>();
        int leader = -1, lead = 0;
        foreach (var x in noisy)
        {
            var label = network(x);
            votes[label] = votes.TryGetValue(label, out var v) ? v + 1 : 1;
            if (votes[label] > lead) (leader, lead) = (label, votes[label]);
        }

        return leader < 0 ? 0 : ClopperPearson.LowerBound(lead, noisy.Length, alpha);
    }

    // right: two draws, Cohen et al.
    public (int, double) TwoDraws(float[] x, int n0, int n, double alpha, Random rng)
    {
        var (label, _) = Top(CountsUnderNoise(x, n0, rng));
        var votes = CountsUnderNoise(x, n, rng)[label];
        var pA = LowerConfidence(votes, n, alpha);
        return pA > 0.5 ? (label, sigma * Normal.InvCDF(0, 1, pA)) : (Abstain, 0);
    }

    // right: the first samples choose, the rest bound
    public double Halves(float[][] noisy, int n0, double alpha)
    {
        var labels = noisy.Select(network).ToArray();
        var top = labels.Take(n0).GroupBy(l => l).MaxBy(g => g.Count())!.Key;
        var rest = labels.Skip(n0).ToArray();
        return ClopperPearson.LowerBound(rest.Count(l => l == top), rest.Length, alpha);
    }

    // right: a bound of every class, each with its share of the error, and then the highest
    public double Union(float[] x, int n, double alpha, Random rng) =>
        CountsUnderNoise(x, n, rng).Max(votes => ClopperPearson.LowerBound(votes, n, alpha / classes));

    // right: the label is given, and whether it wins is shown beside its bound
    public (bool, double) OfLabel(float[] x, int y, int n, double alpha, Random rng)
    {
        var counts = CountsUnderNoise(x, n, rng);
        return (Array.IndexOf(counts, counts.Max()) == y, ClopperPearson.LowerBound(counts[y], n, alpha));
    }

    // right: one loop over σ, new samples twice in each round
    public List<double> EachSigma(float[] x, double[] sigmas, int n0, int n, double alpha, Random rng)
    {
        var bounds = new List<double>();
        foreach (var s in sigmas)
        {
            var smoothed = new SmoothedClassifier(network, s, classes);
            var counts = smoothed.CountsUnderNoise(x, n0, rng);
            var top = Array.IndexOf(counts, counts.Max());
            counts = smoothed.CountsUnderNoise(x, n, rng);
            bounds.Add(ClopperPearson.LowerBound(counts[top], n, alpha));
        }

        return bounds;
    }
}
