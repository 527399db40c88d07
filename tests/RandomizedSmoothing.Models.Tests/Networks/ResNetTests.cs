using System.Globalization;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Models.Tests.Networks;

/// <summary>The ResNet-20 of Y. Idelbayev on CIFAR-10 (decoded from JPEG copies), where a clone has them.</summary>
/// <remarks>No statistics: counts are compared with one another, bit for bit.</remarks>
public sealed class ResNetTests
{
    private ImageSet images = null!;
    private NetworkClassifier network = null!;

    [OneTimeSetUp]
    public void Load()
    {
        var device = Torch.Device("cpu");
        images = DataFile.Read(Repository.Data("cifar-10-batches-bin", "test_batch.bin"));
        network = TorchScriptFile.Load(Repository.Data("models", "cifar10-resnet20.pt"), images, device);
    }

    [OneTimeTearDown]
    public void Unload() => network?.Dispose();

    /// <summary>91.8 % on lossless images; some ten points less on these.</summary>
    [Test]
    public void It_classifies_images_without_noise()
    {
        var (batch, classes) = (new float[500 * images.Shape.Dimension], new int[500]);
        for (var i = 0; i < 500; i++)
        {
            images.Image(i).CopyTo(batch, i * images.Shape.Dimension);
        }

        network.Classify(batch, classes);
        var accuracy = classes.Where((index, i) => index == images.Label(i)).Count() / 500.0;
        TestContext.Out.WriteLine(accuracy.ToString(CultureInfo.InvariantCulture));
        Assert.That(accuracy, Is.InRange(0.75, 0.9));
    }

    [Test]
    public void Counts_are_the_same_in_batches_of_any_size()
    {
        var all = new[] { 1, 7, 100 }.Select(batch =>
        {
            var counts = new SmoothedClassifier(network, 0.12, seed: 1, batch).Estimate(images.Image(3), 3, 120);
            return string.Join(' ', Enumerable.Range(0, 10).Select(c => counts[c]));
        }).ToArray();
        TestContext.Out.WriteLine(all[0]);
        Assert.That(all, Is.All.EqualTo(all[0]));
    }
}
