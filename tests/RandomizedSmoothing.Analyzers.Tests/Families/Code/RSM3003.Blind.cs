using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Statistics;

public sealed class SmoothedModel(double sigma)
{
    public int[] SampleUnderNoise(double[] x, int num) => new int[10];
    // wrong: plain majority as a certificate
    public bool IsRobust(double[] x, int label, int numSamples)
    {
        int[] counts = SampleUnderNoise(x, numSamples);
        double pA = (double)counts[label] / numSamples;
        return pA > 0.5;
    }
    // wrong: the radius of an estimate
    public double Radius(double[] x, int label, int numSamples)
    {
        var counts = SampleUnderNoise(x, numSamples);
        double pHat = 1.0 * counts[label] / numSamples;
        if (pHat < 0.5) return 0;
        return sigma * Normal.InvCDF(0, 1, pHat);
    }
    // wrong: a mean of booleans
    public double MeanRadius(IEnumerable<bool> hits)
    {
        double p = hits.Average(h => h ? 1.0 : 0.0);
        return sigma * Normal.InvCDF(0, 1, p);
    }
    // wrong: a counted share
    public double Counted(int[] predictions, int label)
    {
        var p = predictions.Count(q => q == label) / (double)predictions.Length;
        return p > 0.5 ? sigma * Normal.InvCDF(0, 1, p) : 0;
    }
    // wrong: the runner-up
    public double Gap(double[] x, int n)
    {
        var counts = SampleUnderNoise(x, n).OrderByDescending(c => c).ToArray();
        double pa = counts[0] / (double)n, pb = counts[1] / (double)n;
        return sigma / 2 * (Normal.InvCDF(0, 1, pa) - Normal.InvCDF(0, 1, pb));
    }
    // wrong: a loop's share
    public bool Loop(Func<double[], int> f, double[] x, int label, int trials, Random random)
    {
        int hits = 0;
        for (int t = 0; t < trials; t++)
        {
            var z = x.Select(v => v + sigma * Normal.Sample(random, 0, 1)).ToArray();
            if (f(z) == label) hits++;
        }
        return (double)hits / trials >= 0.5;
    }
    // right: a lower bound
    public double Bounded(double[] x, int label, int n, double alpha)
    {
        var counts = SampleUnderNoise(x, n);
        var p = ClopperPearson.LowerBound(counts[label], n, alpha);
        return p > 0.5 ? sigma * Normal.InvCDF(0, 1, p) : 0;
    }
    // right: a binomial test
    public bool Tested(int nA, int nB, double alpha) => Binomial.CDF(0.5, nA + nB, nB) * 2 < alpha;
    // right: accuracy over images
    public static bool Accurate(bool[] correct) => correct.Count(c => c) / (double)correct.Length > 0.9;
    // right: a share for a picture
    public static double Share(int[] counts, int c, int n) => counts[c] / (double)n;
    // right: no samples
    public static bool Ratio(int done, int total) => done / (double)total > 0.5;
}
