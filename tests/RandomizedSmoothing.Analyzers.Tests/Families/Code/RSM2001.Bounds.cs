using System;
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
public abstract partial class Reuse
{
    // wrong: the interval's lower end
    protected double OfInterval(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var top = ArgMax(counts);
        return ClopperPearson.Interval(counts[top], n, alpha).Lower;
    }

    // wrong: a radius straight from a count
    protected double? Procedure(double[] x, int n, double alpha, double sigma)
    {
        var counts = Sample(x, n);
        return new CertifiedRadiusProcedure(sigma, n, alpha).Radius((int)counts[ArgMax(counts)]);
    }

    // wrong: a bound of another name
    protected double Named(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        return BinomialLower(counts.Max(), n, alpha);
    }

    // wrong: a bound of yet another name
    protected double WilsonNamed(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        return Wilson.LowerConfidenceLimit(counts.Max(), n, alpha);
    }

    // wrong: samples that overlap
    protected double Overlapping(SmoothedClassifier smoothed, ReadOnlyMemory<float> x, long n0, long n, double alpha)
    {
        var first = smoothed.Count(x, 0, new SampleRange(0, n0));
        var top = ArgMax(first.ToArray());
        var counts = smoothed.Count(x, 0, new SampleRange(0, n));
        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // wrong: sorted in place
    protected double Sorted(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        Array.Sort(counts);
        return ClopperPearson.LowerBound(counts[^1], n, alpha);
    }

    // wrong: sorted with the classes
    protected double SortedPairs(double[] x, int[] classes, long n, double alpha)
    {
        var counts = Sample(x, n);
        Array.Sort(counts, classes);
        Array.Reverse(counts);
        return ClopperPearson.LowerBound(counts[0], n, alpha);
    }

    // wrong: a sorted copy
    protected double SortedCopy(double[] x, long n, double alpha)
    {
        var ordered = Sample(x, n).OrderDescending().ToArray();
        return ClopperPearson.LowerBound(ordered[0], n, alpha);
    }

    // wrong: in Torch
    protected double Torch(torch.Tensor x, long n, double alpha)
    {
        var counts = SampleTensor(x, n);
        var top = counts.argmax();
        return ClopperPearson.LowerBound(counts[top].item<long>(), n, alpha);
    }

    // wrong: in Torch, by its largest
    protected double TorchMax(torch.Tensor x, long n, double alpha)
    {
        var counts = SampleTensor(x, n);
        var most = counts.max().item<long>();
        return ClopperPearson.LowerBound(most, n, alpha);
    }

    // wrong: MathNet's quantile
    protected double MathNet(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        var k = counts[ArgMax(counts)];
        return Beta.InvCDF(k, n - k + 1, alpha);
    }

    // wrong: two classes
    protected double TwoClasses(long a, long b, double alpha)
    {
        var top = a > b ? 0 : 1;
        var count = top == 0 ? a : b;
        return ClopperPearson.LowerBound(count, a + b, alpha);
    }

    // wrong: grouped predictions
    protected double Grouped(double[] x, int n, double alpha)
    {
        var best = Predictions(x, n).GroupBy(label => label).OrderByDescending(group => group.Count()).First();
        return ClopperPearson.LowerBound(best.Count(), n, alpha);
    }

    // wrong: counted again after the choice
    protected double Counted(double[] x, int n, double alpha)
    {
        var predictions = Predictions(x, n);
        var top = predictions.GroupBy(label => label).MaxBy(group => group.Count())!.Key;
        return ClopperPearson.LowerBound(predictions.Count(label => label == top), n, alpha);
    }

    // wrong: two kinds of counts from one array
    protected ClassBound Pair(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        return ClassBound.OneSided(new SelectionCounts(counts), new EstimationCounts(counts), alpha);
    }

    // wrong: aggregated
    protected double Aggregated(double[] x, long n, double alpha)
    {
        var best = Rows(x, n: n).Aggregate((one, other) => one.Count > other.Count ? one : other);
        return ClopperPearson.LowerBound(best.Count, n, alpha);
    }

    // wrong: in an object of one's own
    protected double Owned(double[] x, long n, double alpha)
    {
        var votes = Vote(x, n);
        var top = ArgMax(votes.Counts);
        return ClopperPearson.LowerBound(votes.Counts[top], n, alpha);
    }

    // wrong: counted while drawing
    protected double WhileDrawing(Func<double[], int> classify, double[] x, int n, double alpha)
    {
        var counts = new long[10];
        for (var i = 0; i < n; i++)
        {
            counts[classify(x)]++;
        }

        var top = 0;
        for (var c = 1; c < counts.Length; c++)
        {
            if (counts[top] < counts[c])
            {
                top = c;
            }
        }

        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }
}
