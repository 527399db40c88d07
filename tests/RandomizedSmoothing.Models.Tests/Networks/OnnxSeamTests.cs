using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Models.Tests.Networks;

/// <summary>
/// Two runtimes compute one network: in ONNX it gives the classes that it gives in TorchScript. No statistics: the same fixed noise for both.
/// </summary>
[Category("Slow")]
public sealed class OnnxSeamTests
{
    [Test]
    public void A_network_has_the_same_counts_in_both_runtimes()
    {
        const int Images = 8, N = 100;
        var images = DataFile.Read(Repository.Data("cifar-10-batches-bin", "test_batch.bin"));
        using var torch = ModelFile.Load(Repository.Data("models", "cifar10-resnet20.pt"), images, Torch.Device("cpu"));
        using var onnx = ModelFile.Open(Repository.Data("models", "cifar10-resnet20.onnx"), images, "cpu");
        var (ours, theirs) = (new SmoothedClassifier(torch, 0.1, 1, 25), new SmoothedClassifier(onnx, 0.1, 1, 25));
        var turned = 0L;
        for (var i = 0; i < Images; i++)
        {
            var (a, b) = (ours.Estimate(images.Image(i), (uint)i, N), theirs.Estimate(images.Image(i), (uint)i, N));
            turned += Enumerable.Range(0, 10).Sum(c => Math.Abs(a[c] - b[c])) / 2;
        }

        // Sums in another order turn a noisy image now and then.
        TestContext.Out.WriteLine(FormattableString.Invariant($"{turned} of {Images * N} samples have another class"));
        Assert.That(turned, Is.LessThanOrEqualTo(2));
    }
}
