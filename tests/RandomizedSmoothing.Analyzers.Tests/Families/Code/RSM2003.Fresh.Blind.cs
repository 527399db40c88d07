using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RandomizedSmoothing.Logs;

namespace Fresh2003;

public enum Animal { Cat, Dog, Ship }

public sealed record Outcome(int Prediction, double Radius);

public sealed class Smoothed(double sigma)
{
    public const int Abstain = -1;
    public int Predict(float[] x, int n, double alpha) => x.Length * n * alpha > sigma ? 1 : Abstain;
    public Task<int> PredictAsync(float[] x, int n, double alpha) => Task.FromResult(Predict(x, n, alpha));
    public Outcome Certify(float[] x, int n0, int n, double alpha) => new(Predict(x, n, alpha), n0 * sigma);
}

public static class Readers
{
    private static readonly string[] Names = ["cat", "dog", "ship"];
    private static readonly Dictionary<int, string> ByLabel = new() { [0] = "cat", [1] = "dog" };

    private static string NameOf(int label) => Names[label];

    // wrong: an enum's value
    public static Animal OfEnum(Smoothed g, float[] x) => (Animal)g.Predict(x, 1000, 0.001);

    // wrong: a dictionary's key
    public static string OfDictionary(Smoothed g, float[] x)
    {
        var label = g.Predict(x, 1000, 0.001);
        return ByLabel[label];
    }

    // wrong: awaited, and into a matrix
    public static async Task CountAsync(Smoothed g, float[][] xs, int[] ys, int[][] confusion)
    {
        for (var i = 0; i < xs.Length; i++)
        {
            var predicted = await g.PredictAsync(xs[i], 1000, 0.001);
            confusion[ys[i]][predicted] += 1;
        }
    }

    // wrong: by a helper that indexes
    public static string ByHelper(Smoothed g, float[] x) => NameOf(g.Predict(x, 100, 0.01));

    // wrong: an outcome's prediction
    public static string OfOutcome(Smoothed g, float[] x)
    {
        var outcome = g.Certify(x, 100, 1000, 0.001);
        return $"{Names[outcome.Prediction]} within {outcome.Radius}";
    }

    // wrong: grouped by prediction, named
    public static Dictionary<string, int> Grouped(Smoothed g, IEnumerable<float[]> xs) =>
        xs.Select(x => g.Predict(x, 100, 0.001)).GroupBy(p => p).ToDictionary(group => Names[group.Key], group => group.Count());

    // wrong: a span of weights
    public static double Weight(Smoothed g, float[] x, ReadOnlySpan<double> weights) => weights[g.Predict(x, 100, 0.001)];

    // wrong: every record of a log
    public static int[] Histogram(IEnumerable<CertificationRecord> log, int classes)
    {
        var histogram = new int[classes];
        foreach (var record in log) histogram[record.Prediction]++;
        return histogram;
    }

    // right: a slot before the first for abstentions
    public static int[] Shifted(Smoothed g, IEnumerable<float[]> xs)
    {
        var counts = new int[4];
        foreach (var x in xs) counts[g.Predict(x, 100, 0.001) + 1]++;
        return counts;
    }

    // right: a switch
    public static string Switched(Smoothed g, float[] x) => g.Predict(x, 100, 0.001) switch { Smoothed.Abstain => "abstains", var p => Names[p] };

    // right: skipped where negative
    public static void Skipped(Smoothed g, float[][] xs, int[] histogram)
    {
        foreach (var x in xs)
        {
            if (g.Predict(x, 100, 0.001) is not (>= 0 and var p)) continue;
            histogram[p]++;
        }
    }

    // right: asked of the dictionary
    public static string Tried(Smoothed g, float[] x) => ByLabel.TryGetValue(g.Predict(x, 100, 0.001), out var name) ? name : "abstains";

    // right: filtered
    public static int[] Filtered(Smoothed g, float[][] xs)
    {
        var histogram = new int[3];
        foreach (var p in xs.Select(x => g.Predict(x, 100, 0.001)).Where(p => p != Smoothed.Abstain)) histogram[p]++;
        return histogram;
    }
}
