using System.Globalization;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Table 3 on CIFAR-10: the ResNet-20 of Y. Idelbayev, trained without noise, on the first 50 images, five of each class, with 100 samples
/// each. The images are decoded from JPEG copies, on which the network loses about ten points of its 91.8 %.
/// </summary>
/// <remarks>The file has the classes in turn, 0, 1, … 9, 0, …: every 10th image would be of one class. No statistics: pinned counts of fixed noise.</remarks>
[Category("Slow")]
public sealed class Cifar10Snapshots
{
    private const int Images = 50;

    // An image that lies on the edge of an abstention.
    private const double Image = 0.021;

    [Test]
    public void Table_3_of_50_images()
    {
        var images = DataFile.Read(Repository.Data("cifar-10-batches-bin", "test_batch.bin"));
        var device = Torch.Device("cpu");
        using var network = ModelFile.Load(Repository.Data("models", "cifar10-resnet20.pt"), images, device);
        Snapshot.Verify(
            string.Join('\n', new[] { 0, 0.12, 0.25, 0.5 }.Select(sigma => Row(images, network, sigma)).Prepend("sigma: accuracy, share of abstentions, classes that are ever predicted")),
            tolerance: 0,
            Image);
    }

    /// <summary>No statistics: without noise the longer run repeats here whole, image by image.</summary>
    [Test]
    public void Without_noise_the_longer_run_repeats()
    {
        var images = DataFile.Read(Repository.Data("cifar-10-batches-bin", "test_batch.bin"));
        var device = Torch.Device("cpu");
        using var network = ModelFile.Load(Repository.Data("models", "cifar10-resnet20.pt"), images, device);
        var (right, all) = (new int[10], new int[10]);
        foreach (var batch in Enumerable.Range(0, images.Count).Chunk(100))
        {
            var classes = new int[batch.Length];
            network.Classify(batch.SelectMany(images.Image).ToArray(), classes);
            foreach (var (index, prediction) in batch.Zip(classes))
            {
                all[images.Label(index)]++;
                right[images.Label(index)] += prediction == images.Label(index) ? 1 : 0;
            }
        }

        // Sums in another order turn an image now and then.
        var pinned = OurCifar10.At(0);
        Assert.That(all, Is.EqualTo(pinned.Classes.Select(c => c.All)));
        Assert.That(right, Is.EqualTo(pinned.Classes.Select(c => c.Right)).Within(2));
    }

    private static string Row(ImageSet images, NetworkClassifier network, double sigma)
    {
        var smoothed = new SmoothedClassifier(network, sigma, seed: 2021, batch: 100);
        var predictions = Enumerable.Range(0, Images).Select(i =>
        {
            // Without noise all samples are one.
            _ = smoothed.Predict(images.Image(i), (uint)i, sigma == 0 ? 12 : 100, alpha: 0.001).TryGetClass(out var prediction);
            return (Prediction: prediction, IsCorrect: prediction == images.Label(i));
        }).ToArray();
        var clear = predictions.Select(p => p.Prediction).Where(p => p != CertificationRecord.Abstained).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sigma}: {predictions.Average(p => p.IsCorrect ? 1.0 : 0):F2}, {1 - ((double)clear.Length / predictions.Length):F2}, {string.Join(' ', clear.Distinct().Order().Select(c => $"c{c}"))}");
    }
}
