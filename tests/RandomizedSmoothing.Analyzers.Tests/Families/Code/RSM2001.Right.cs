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
using TorchSharp;

// No statistics: this is read by the rules, and never runs.
public abstract partial class Reuse
{
    // right: two stages
    protected double TwoStages(double[] x, long n0, long n, double alpha)
    {
        var top = ArgMax(Sample(x, n0));
        var counts = Sample(x, n);
        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // right: two instances of one record
    protected double TwoInstances(double[] x, long n0, long n, double alpha)
    {
        var selection = Vote(x, n0);
        var estimation = Vote(x, n);
        var top = ArgMax(selection.Counts);
        return ClopperPearson.LowerBound(estimation.Counts[top], n, alpha);
    }

    // right: two instances, as parameters
    protected static double TwoParameters(Votes selection, Votes estimation, long n, double alpha) =>
        ClopperPearson.LowerBound(estimation.Counts[Array.IndexOf(selection.Counts, selection.Counts.Max())], n, alpha);

    // right: two parts of one object
    protected static double TwoParts(Outcome outcome, long n, double alpha) =>
        ClopperPearson.LowerBound(outcome.Estimation[ArgMax(outcome.Selection)], n, alpha);

    // right: two parts of an object made here
    protected double TwoPartsMade(double[] x, long n, double alpha)
    {
        var outcome = new Outcome(Sample(x, 100), Sample(x, n));
        return ClopperPearson.LowerBound(outcome.Estimation[ArgMax(outcome.Selection)], n, alpha);
    }

    // right: one variable, drawn again
    protected double DrawnAgain(double[] x, long n0, long n, double alpha)
    {
        var counts = Sample(x, n0);
        var top = ArgMax(counts);
        counts = Sample(x, n);
        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // right: one variable, drawn again, for each image
    protected IEnumerable<double> ForEachImage(double[][] images, long n0, long n, double alpha)
    {
        foreach (var x in images)
        {
            var counts = Sample(x, n0);
            var top = Winner(counts);
            counts = Sample(x, n);
            yield return ClopperPearson.LowerBound(counts[top], n, alpha);
        }
    }

    // right: one array, emptied in between
    protected double Emptied(Func<double[], int> classify, double[] x, int n0, int n, double alpha)
    {
        var counts = new long[10];
        for (var i = 0; i < n0; i++)
        {
            counts[classify(x)]++;
        }

        var top = ArgMax(counts);
        Array.Clear(counts);
        for (var i = 0; i < n; i++)
        {
            counts[classify(x)]++;
        }

        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // right: the label's count
    protected double OfLabel(double[] x, int label, long n, double alpha) => ClopperPearson.LowerBound(Sample(x, n)[label], n, alpha);

    // right: all counts, each with its share of alpha
    protected double[] OfAll(double[] x, long n, double alpha)
    {
        var counts = Sample(x, n);
        return counts.Select(count => ClopperPearson.LowerBound(count, n, alpha / counts.Length)).ToArray();
    }

    // right: sorted by class, not by count
    protected double SortedByClass(double[] x, long n, double alpha) => ClopperPearson.LowerBound(Rows(x, n: n).OrderBy(row => row.Class).First().Count, n, alpha);

    // right: a count that is cut to the number of samples
    protected static double Cut(long k, long n, double alpha) => ClopperPearson.LowerBound(k > n ? n : k, n, alpha);

    // right: the same, by Min
    protected static double CutByMin(long k, long n, double alpha) => ClopperPearson.LowerBound(Math.Min(k, n), n, alpha);

    // right: correct predictions
    protected static double Correct(int[] predictions, int[] labels, double alpha)
    {
        var correct = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (predictions[i] == labels[i])
            {
                correct++;
            }
        }

        return ClopperPearson.LowerBound(correct, labels.Length, alpha);
    }

    // right: agreements with a class, each by an argmax over logits
    protected static double Agreements(torch.nn.Module<torch.Tensor, torch.Tensor> model, torch.Tensor batch, int label, long n, double alpha)
    {
        var predictions = model.call(batch).argmax(1);
        var counts = predictions.bincount(null);
        return ClopperPearson.LowerBound(counts[label].item<long>(), n, alpha);
    }

    // right: a binary search of a bound
    protected static int Search(int[] sorted, int value) => LowerBound(sorted, sorted.Max());

    // right: two calls of one method that draws
    protected double TwoCalls(Func<double[], int> classify, double[] x, int n0, int n, double alpha)
    {
        var top = ArgMax(Collect(classify, x, n0));
        return ClopperPearson.LowerBound(Collect(classify, x, n)[top], n, alpha);
    }

    // right: what a method fills, twice
    protected double FilledTwice(Func<double[], int> classify, double[] x, int n0, int n, double alpha)
    {
        var counts = new long[10];
        Fill(classify, x, n0, counts);
        var top = ArgMax(counts);
        Fill(classify, x, n, counts);
        return ClopperPearson.LowerBound(counts[top], n, alpha);
    }

    // right: apart in the stream
    protected double Apart(SmoothedClassifier smoothed, ReadOnlyMemory<float> x, long n0, long n, double alpha)
    {
        var top = ArgMax(smoothed.Count(x, 0, new SampleRange(0, n0)).ToArray());
        return ClopperPearson.LowerBound(smoothed.Count(x, 0, new SampleRange(n0, n))[top], n, alpha);
    }

    // right: the product's own two stages
    protected static ClassBound Whole(SmoothedClassifier smoothed, ReadOnlyMemory<float> x, long n0, long n, double alpha) =>
        ClassBound.OneSided(smoothed.Select(x, 0, n0), smoothed.Estimate(x, 0, n), alpha);

    // right: a class that selection counts chose
    protected static double Candidate(SelectionCounts selection, EstimationCounts estimation, double alpha) =>
        ClopperPearson.LowerBound(estimation[selection.Candidate], estimation.Samples, alpha);
}
