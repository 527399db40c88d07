using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

public abstract class Smoothed
{
    protected readonly Classifier smoothed = new();
    protected readonly System.IO.TextWriter log = System.IO.TextWriter.Null;
    protected readonly double sigma, alpha, certifiedRadius;
    protected readonly int n0, n, seed, count, top, prediction;
    protected readonly uint index;
    protected readonly int[] counts = [], taken = [];
    protected readonly float[] x = [];
    protected readonly Probability topClass;
    protected double radius;

    public void Run()
    {
        // the page
    }

    protected abstract int[] SampleUnderNoise(float[] x, int n, double sigma);

    protected abstract int ArgMax(int[] counts);

    // As core.py has it, and as this library does.
    public sealed class Classifier
    {
        public int Predict(float[] x, int n, double alpha) => -1;

        public SmoothedPrediction Predict(float[] x, uint index, int n, double alpha) => SmoothedPrediction.From([3, 4], alpha);
    }
}
