using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

public record Certified(int Prediction, double Radius)
{
    public bool IsAbstention => Prediction < 0;
}

public sealed class Smooth(double sigma, double alpha)
{
    private const int Abstain = -1;

    public int Classify(double[] x) => (int)(x[0] + sigma);

    public int Predict(double[] x, int n) => n > 3 ? Classify(x) : Abstain;

    public int Predict(double[] x, int n, double level) => x.Length + n > level ? 0 : Abstain;

    public int PredictClass(double[] x, int n) => n > 1 / alpha ? 1 : -1;

    public Task<int> PredictAsync(double[] x, int n, double alpha) => Task.FromResult(x.Length + n > alpha ? 0 : -1);

    public (int Class, double Radius) Certify(double[] x, int n0, int n) => n0 > n ? (Abstain, 0) : (x.Length, 1);

    public Certified CertifyRecord(double[] x, int n) => new(n > x.Length ? 1 : -1, 0);
}

public interface IPredictor
{
    int Predict(double[] x, int n, double alpha);

    (int Class, double Radius) Certify(double[] x, int n0, int n, double alpha);
}

public static class Base
{
    public static int Predict(double[] x) => x.Length;
}

public static class Abstentions
{
    // wrong: α in the constructor
    public static void InConstructor(Smooth smooth, double[] x, int[] counts) => counts[smooth.Predict(x, 100)]++;

    // wrong: in a local
    public static void Local(IPredictor smooth, double[] x, int[] counts)
    {
        var prediction = smooth.Predict(x, 100, 0.001);
        counts[prediction]++;
    }

    // wrong: a record of one's own
    public static void Record(Smooth smooth, double[] x, int[] counts)
    {
        var certified = smooth.CertifyRecord(x, 100);
        counts[certified.Prediction]++;
    }

    // wrong: ElementAt
    public static string Element(IPredictor smooth, double[] x, IEnumerable<string> names) => names.ElementAt(smooth.Predict(x, 100, 0.001));

    // wrong: selected, then looped over
    public static void Selected(IEnumerable<CertificationRecord> records, int[] histogram)
    {
        foreach (var prediction in records.Select(record => record.Prediction))
        {
            histogram[prediction]++;
        }
    }

    // wrong: selected twice
    public static string[] SelectedTwice(IEnumerable<CertificationRecord> records, string[] names) =>
        records.Select(record => record.Prediction).Select(prediction => names[prediction]).ToArray();

    // wrong: asynchronously
    public static async Task Async(Smooth smooth, double[] x, int[] counts)
    {
        var prediction = await smooth.PredictAsync(x, 100, 0.001).ConfigureAwait(false);
        counts[prediction]++;
    }

    // wrong: another name of the method
    public static void Class(Smooth smooth, double[] x, int[] counts) => counts[smooth.PredictClass(x, 100)]++;

    // wrong: taken apart
    public static void Deconstructed(Smooth smooth, double[] x, int[] counts)
    {
        var (prediction, _) = smooth.Certify(x, 10, 100);
        counts[prediction]++;
    }

    // wrong: a member of the pair
    public static void Member(IPredictor smooth, double[] x, int[] counts) => counts[smooth.Certify(x, 10, 100, 0.001).Class]++;

    // wrong: a list
    public static string List(IPredictor smooth, double[] x, List<string> names) => names[smooth.Predict(x, 10, 0.001)];

    // wrong: two dimensions
    public static void Confusion(IPredictor smooth, double[] x, int label, int[,] confusion) => confusion[label, smooth.Predict(x, 10, 0.001)]++;

    // wrong: the answer thrown away
    public static void Thrown(SmoothedPrediction prediction, int[] counts)
    {
        prediction.TryGetClass(out var top);
        counts[top]++;
    }

    // right: asked
    public static void Asked(Smooth smooth, double[] x, int[] counts)
    {
        var prediction = smooth.Predict(x, 100);
        if (prediction >= 0)
        {
            counts[prediction]++;
        }
    }

    // right: asked by its own property
    public static void AskedByProperty(Smooth smooth, double[] x, int[] counts)
    {
        var certified = smooth.CertifyRecord(x, 100);
        if (!certified.IsAbstention)
        {
            counts[certified.Prediction]++;
        }
    }

    // right: filtered
    public static void Filtered(IEnumerable<CertificationRecord> records, int[] histogram)
    {
        foreach (var prediction in records.Where(record => !record.IsAbstention).Select(record => record.Prediction))
        {
            histogram[prediction]++;
        }
    }

    // right: filtered afterwards
    public static void FilteredAfterwards(IEnumerable<CertificationRecord> records, int[] histogram)
    {
        foreach (var prediction in records.Select(record => record.Prediction).Where(prediction => prediction >= 0))
        {
            histogram[prediction]++;
        }
    }

    // right: the sample's own label
    public static void OwnLabel(IEnumerable<CertificationRecord> records, int[] counts)
    {
        foreach (var record in records)
        {
            counts[record.Label]++;
        }
    }

    // right: a base classifier
    public static void OfBase(double[] x, int[] counts) => counts[Base.Predict(x)]++;

    // right: the base classifier of the same class
    public static void Classified(Smooth smooth, double[] x, int[] counts) => counts[smooth.Classify(x)]++;

    // right: a key
    public static void Key(IPredictor smooth, double[] x, Dictionary<int, int> counts) => counts[smooth.Predict(x, 10, 0.001)] = 1;

    // right: a place of its own for abstentions
    public static void Shifted(IPredictor smooth, double[] x, int[] counts) => counts[smooth.Predict(x, 10, 0.001) + 1]++;

    // right: set again
    public static void SetAgain(IPredictor smooth, double[] x, int label, int[] counts)
    {
        var prediction = smooth.Predict(x, 10, 0.001);
        Console.WriteLine(prediction);
        prediction = label;
        counts[prediction]++;
    }
}
