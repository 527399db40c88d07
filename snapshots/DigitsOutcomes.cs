using System.Collections.Concurrent;
using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Models.Training;

namespace RandomizedSmoothing.Snapshots;

/// <summary>One network for the digits under one noise.</summary>
/// <param name="Procedure"><c>predict</c> with n = 100, or <c>certify</c> with n₀ = 100 and n = 1000.</param>
/// <param name="TrainingSigma">σ of the training noise, in input units.</param>
/// <param name="Points">Noise points for each training sample.</param>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Sigma">σ of the smoothing, in input units.</param>
/// <param name="NoiseSeed">The seed of the smoothing's noise.</param>
internal sealed record DigitsRun(string Procedure, double TrainingSigma, int Points, int Seed, double Sigma, ulong NoiseSeed)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Procedure} {TrainingSigma} {Points} {Seed} {Sigma} {NoiseSeed}");
}

/// <summary>What the networks for the digits make of each image of the last 500, as the claims' assembly carries it. No statistics: outcomes of fixed noise.</summary>
internal static class DigitsOutcomes
{
    private const double Alpha = 0.001;
    private const int Epochs = 60;

    // Networks of these seeds are committed.
    private const int Committed = 3;

    public static string File => Repository.File("src", "RandomizedSmoothing.Claims", "Measured", "digits.txt");

    /// <summary>Every run of the claims for a seed of the training: of the networks with one noise point a sample, and of those with more.</summary>
    public static IEnumerable<DigitsRun> Runs(int seed, bool heavy) =>
        from noise in new ulong[] { 2021, 2022, 2023 }
        from run in heavy ? Augmented(seed, [10, 25, 50], noise) : [.. Certified(seed, noise), .. Plain(seed, noise), .. Augmented(seed, [1], noise)]
        select run;

    /// <summary>Measures runs, a network at a time, two networks side by side.</summary>
    public static void Measure(IEnumerable<DigitsRun> runs, Action<DigitsRun, string> add) => Parallel.ForEach(
        Partitioner.Create(runs.GroupBy(run => (run.TrainingSigma, run.Points, run.Seed)).ToArray(), loadBalance: true),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        network =>
        {
            using var classifier = Network(network.Key.TrainingSigma, network.Key.Points, network.Key.Seed);
            foreach (var run in network)
            {
                add(run, Outcomes(classifier, run));
            }
        });

    /// <summary>PREDICT: a bit an image, 1 where it is right. CERTIFY: three hexadecimal digits an image, n_A where it is right, else 0.</summary>
    public static string Outcomes(IBaseClassifier network, DigitsRun run)
    {
        var smoothed = new SmoothedClassifier(network, run.Sigma, run.NoiseSeed, batch: 500, workers: 1);
        var images = Enumerable.Range(0, DigitsNetworks.Digits.Count);
        if (run.Procedure == "certify")
        {
            return string.Concat(images.Select(i => RightSamples(smoothed, i).ToString("x3", CultureInfo.InvariantCulture)));
        }

        var right = new byte[(DigitsNetworks.Digits.Count + 7) / 8];
        foreach (var i in images.Where(i => smoothed.Predict(DigitsNetworks.Digits.Image(i), (uint)i, 100, Alpha).TryGetClass(out var c) && c == DigitsNetworks.Digits.Label(i)))
        {
            right[i / 8] |= (byte)(0x80 >> (i % 8));
        }

        return Convert.ToHexStringLower(right);
    }

    private static long RightSamples(SmoothedClassifier smoothed, int i)
    {
        var (image, label) = (DigitsNetworks.Digits.Image(i), DigitsNetworks.Digits.Label(i));
        var selection = smoothed.Select(image, (uint)i, n0: 100);
        if (selection.Candidate != label)
        {
            return 0;
        }

        var estimation = smoothed.Estimate(image, (uint)i, n: 1000);
        return Certificate.From(ClassBound.OneSided(selection, estimation, Alpha), smoothed.Sigma) is null ? 0 : estimation[label];
    }

    private static IEnumerable<DigitsRun> Certified(int seed, ulong noise) =>
        new[] { 0.12, 0.25, 0.5, 1, 1.5, 2 }.Select(sigma => new DigitsRun("certify", sigma, 1, seed, sigma, noise));

    private static IEnumerable<DigitsRun> Plain(int seed, ulong noise) =>
        new[] { 0, 0.12, 0.25, 0.5 }.Select(sigma => new DigitsRun("predict", 0, 1, seed, sigma, noise));

    private static IEnumerable<DigitsRun> Augmented(int seed, int[] points, ulong noise) =>
        from m in points from sigma in new[] { 0.12, 0.25, 0.5, 1 } select new DigitsRun("predict", sigma, m, seed, sigma, noise);

    // As `smoothing train` writes it: weights of half precision.
    private static NetworkClassifier Network(double sigma, int points, int seed)
    {
        if (seed <= Committed)
        {
            return DigitsNetworks.Load(sigma, points, seed);
        }

        var images = DataFile.Read("digits-train");
        using var network = Trainer.Train(images, new NoiseAugmentation(sigma, points, Epochs, (ulong)seed));
        var file = Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllBytes(file, NetworkFile.Write(network, new(images.Shape.Dimension, Trainer.Hidden, images.Classes, sigma, points, Epochs, (ulong)seed, images.Hash, "")));
            return ModelFile.Load(file, DigitsNetworks.Digits, Torch.Device("cpu"));
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }
}
