using System.Collections.Concurrent;
using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The networks that this project trained on the first 1,297 digits, smoothed on the last 500. No statistics: pinned counts of fixed noise.</summary>
internal static class DigitsNetworks
{
    public static readonly int[] Seeds = [1, 2, 3];
    public static readonly ImageSet Digits = DataFile.Read("digits-test");
    private const double Alpha = 0.001;
    private const ulong NoiseSeed = 2021;
    private const int Batch = 500;

    private static readonly ConcurrentDictionary<(double, int, int, double, int), double[]> Predicted = new();

    /// <summary>PREDICT with n samples: the accuracy of each class. Measured once, however often it is asked.</summary>
    public static double[] ClassAccuracies(double trainingSigma, int points, int seed, double sigma, int n) =>
        Predicted.GetOrAdd((trainingSigma, points, seed, sigma, n), _ => Measure(trainingSigma, points, seed, sigma, n));

    private static double[] Measure(double trainingSigma, int points, int seed, double sigma, int n)
    {
        using var network = Load(trainingSigma, points, seed);
        var smoothed = new SmoothedClassifier(network, sigma, NoiseSeed, Batch);
        var records = Enumerable.Range(0, Digits.Count).Select(i =>
        {
            _ = smoothed.Predict(Digits.Image(i), (uint)i, n, Alpha).TryGetClass(out var prediction);
            return new CertificationRecord(i, Digits.Label(i), prediction, 0, TimeSpan.Zero);
        });
        return ClassAccuracies([.. records]);
    }

    /// <summary>CERTIFY with n₀ = 100 and n samples.</summary>
    public static CertificationRecord[] Certify(double trainingSigma, int points, int seed, double sigma, int n)
    {
        using var network = Load(trainingSigma, points, seed);
        var smoothed = new SmoothedClassifier(network, sigma, NoiseSeed, Batch);
        return
        [
            .. Enumerable.Range(0, Digits.Count).Select(i =>
            {
                var certificate = smoothed.Certify(Digits.Image(i), (uint)i, n0: 100, n, Alpha);
                return new CertificationRecord(i, Digits.Label(i), certificate?.Class ?? CertificationRecord.Abstained, certificate?.Radius ?? 0, TimeSpan.Zero);
            }),
        ];
    }

    /// <summary>The σ at which each class is lost, foretold from two small σ and measured.</summary>
    public static (VanishingPrediction Prediction, double[] Measured, VanishingScore Score) Vanishing(double trainingSigma)
    {
        const long n = 500;
        using var network = Load(trainingSigma, points: 1, seed: 1);
        var images = Enumerable.Range(0, Digits.Count).Select(i => (Digits.Image(i), Digits.Label(i))).ToList();
        var sigmas = (Lower: 0.25, Higher: 0.4);
        var counts = VanishingMeasurement.Counts(network, images, n, sigmas, NoiseSeed, Batch);
        var prediction = VanishingPrediction.From(counts, Digits.Classes, n, sigmas.Lower, sigmas.Higher, threshold: 0.1);
        var measured = VanishingMeasurement.Lost(sigma => VanishingMeasurement.Shares(network, images, 101, sigma, NoiseSeed + 1, Batch), sigmas.Higher, 4, 0.1, Digits.Classes);
        return (prediction, measured, VanishingScore.Of(prediction, measured)!);
    }

    public static double[] ClassAccuracies(CertificationRecord[] records) =>
        [.. records.GroupBy(record => record.Label).OrderBy(group => group.Key).Select(group => group.Average(record => record.IsCorrect ? 1.0 : 0))];

    /// <summary>A mean over the seeds, and the standard deviation.</summary>
    public static string Mean(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var mean = all.Average();
        return string.Create(CultureInfo.InvariantCulture, $"{mean:F3} ± {Math.Sqrt(all.Sum(x => (x - mean) * (x - mean)) / (all.Length - 1)):F3}");
    }

    /// <summary>The network trained at a σ, with some noise points a sample, from a seed.</summary>
    public static NetworkClassifier Load(double sigma, int points, int seed)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"sigma_{sigma}_points_{points}_seed_{seed}.network");
        var device = Torch.Device("cpu");
        return ModelFile.Load(Repository.File("snapshots", "networks", file), Digits, device);
    }
}
