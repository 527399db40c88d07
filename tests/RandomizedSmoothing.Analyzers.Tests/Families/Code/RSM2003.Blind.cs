using System;
using System.Collections.Generic;
using System.Linq;

public sealed class SmoothedNet
{
    public const int ABSTAIN = -1;
    public int Predict(float[] x, int n, double alpha, int batch) => n > 5 ? 1 : ABSTAIN;
    public (int cls, double radius) Certify(float[] x, int n0, int n, double alpha, int batch) => (ABSTAIN, 0.0);
    public int? TryPredict(float[] x) => null;
}
public static class Reading
{
    private static readonly string[] Names = ["cat", "dog"];
    // wrong: names by index
    public static string Name(SmoothedNet g, float[] x) => Names[g.Predict(x, 100, 0.001, 10)];
    // wrong: confusion matrix
    public static void Confusion(SmoothedNet g, float[][] xs, int[] ys, int[,] m)
    {
        for (int i = 0; i < xs.Length; i++)
        {
            int p = g.Predict(xs[i], 1000, 0.001, 100);
            m[ys[i], p]++;
        }
    }
    // wrong: counts of predictions
    public static int[] Counted(SmoothedNet g, IEnumerable<float[]> xs)
    {
        var counts = new int[10];
        foreach (var x in xs) counts[g.Predict(x, 100, 0.01, 10)]++;
        return counts;
    }
    // wrong: certify's class as an index
    public static string Certified(SmoothedNet g, float[] x)
    {
        var (cls, radius) = g.Certify(x, 100, 1000, 0.001, 100);
        return $"{Names[cls]} at {radius}";
    }
    // wrong: one-hot
    public static double[] OneHot(SmoothedNet g, float[] x)
    {
        var y = new double[10];
        var c = g.Predict(x, 100, 0.001, 10);
        y[c] = 1;
        return y;
    }
    // wrong: a list
    public static string OfList(SmoothedNet g, float[] x, List<string> names)
    {
        int label = g.Predict(x, 100, 0.001, 10);
        return names[label];
    }
    // right: compared with the label
    public static bool Correct(SmoothedNet g, float[] x, int y) => g.Predict(x, 100, 0.001, 10) == y;
    // right: asked
    public static string Asked(SmoothedNet g, float[] x)
    {
        var c = g.Predict(x, 100, 0.001, 10);
        return c == SmoothedNet.ABSTAIN ? "none" : Names[c];
    }
    // right: skipped
    public static int[] Skipped(SmoothedNet g, IEnumerable<float[]> xs)
    {
        var counts = new int[10];
        foreach (var x in xs)
        {
            var c = g.Predict(x, 100, 0.01, 10);
            if (c < 0) continue;
            counts[c]++;
        }
        return counts;
    }
    // right: shifted by one
    public static int[] Shifted(SmoothedNet g, IEnumerable<float[]> xs)
    {
        var counts = new int[11];
        foreach (var x in xs) counts[g.Predict(x, 100, 0.01, 10) + 1]++;
        return counts;
    }
    // right: a dictionary that has abstentions
    public static Dictionary<int, int> Tallied(SmoothedNet g, IEnumerable<float[]> xs)
    {
        var d = new Dictionary<int, int>();
        foreach (var x in xs) { var c = g.Predict(x, 100, 0.01, 10); d[c] = d.GetValueOrDefault(c) + 1; }
        return d;
    }
}
