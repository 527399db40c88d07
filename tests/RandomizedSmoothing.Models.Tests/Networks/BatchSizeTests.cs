using System.ComponentModel;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Sampling;
using TorchSharp;

namespace RandomizedSmoothing.Models.Tests.Networks;

public sealed class BatchSizeTests
{
    [Test]
    public void A_batch_that_does_not_fit_is_taken_in_halves_and_gives_the_same_classes([Values("CUDA out of memory.", "DefaultCPUAllocator: not enough memory: you tried to allocate 1 bytes.")] string message)
    {
        var images = DataFile.Read("digits-test");
        Torch.Load();
        using var network = torch.nn.Linear(64, 10);
        var (largest, isSmall) = (0L, false);
        torch.Tensor Forward(torch.Tensor input)
        {
            if (isSmall && input.shape[0] > 3)
            {
                throw new Win32Exception(message);
            }

            largest = Math.Max(largest, input.shape[0]);
            return TenPixels(input);
        }

        using var classifier = TorchClassifier.Create(network, Forward, "small", images, torch.CPU);
        var inputs = Enumerable.Range(0, 20).SelectMany(images.Image).ToArray();
        var (whole, halves) = (new int[20], new int[20]);
        classifier.Classify(inputs, whole);
        (largest, isSmall) = (0, true);
        classifier.Classify(inputs, halves);
        Assert.That(halves, Is.EqualTo(whole));
        Assert.That(whole.Distinct().Count(), Is.GreaterThan(1));
        Assert.That(largest, Is.EqualTo(3));
    }

    [Test]
    public void Another_fault_is_no_reason_to_try_again()
    {
        var images = DataFile.Read("digits-test");
        Torch.Load();
        using var network = torch.nn.Linear(64, 10);
        var (calls, isBroken) = (0, false);
        using var classifier = TorchClassifier.Create(
            network, input => isBroken && ++calls > 0 ? throw new Win32Exception("shape mismatch") : TenPixels(input), "broken", images, torch.CPU);
        isBroken = true;
        Assert.That(() => classifier.Classify(new float[128], new int[2]), Throws.InstanceOf<ModelException>().With.Message.Contains("fails on a batch of 2: shape mismatch"));
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public void The_batch_fits_into_the_memory_there_is() => Assert.Multiple(() =>
    {
        var classifier = new Constant(1 << 20);
        Assert.That(BatchSize.Fitting(classifier), Is.InRange(1, BatchSize.Most));
        Assert.That(BatchSize.Fitting(classifier, available: 1), Is.EqualTo(1));
        Assert.That(BatchSize.Fitting(new Constant(10), available: 1L << 40), Is.EqualTo(BatchSize.Most));

        // Of inputs alone: 4 MB an image.
        Assert.That(BatchSize.Fitting(classifier, available: 80L * (1 << 20) * Environment.ProcessorCount), Is.LessThanOrEqualTo(10));
    });

    // The class is the brightest of ten pixels: no weights, no sums, no chance.
    private static torch.Tensor TenPixels(torch.Tensor input) => input.reshape(input.shape[0], 64).narrow(1, 18, 10);

    private sealed class Constant(int dimension) : IBaseClassifier
    {
        public int Dimension => dimension;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes) => classes.Clear();
    }
}
