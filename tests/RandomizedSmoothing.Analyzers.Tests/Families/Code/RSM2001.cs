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

public abstract class Reuse
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
