using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Models.Tests.Networks;

/// <summary>
/// Any function of batches is a base classifier: here, as an example, a network in ONNX by another runtime. It gives the classes of the
/// same network in TorchScript. No statistics: the same fixed noise for both.
/// </summary>
[Category("Slow")]
public sealed class OnnxSeamTests
{
    [Test]
    public void A_network_of_another_runtime_is_smoothed_as_one_of_torch()
    {
        var images = DataFile.Read(Repository.Data("cifar-10-batches-bin", "test_batch.bin"));
        var device = Torch.Device("cpu");
        using var torch = ModelFile.Load(Repository.Data("models", "cifar10-resnet20.pt"), images, device);
        using var onnx = new OnnxClassifier(Repository.Data("models", "cifar10-resnet20.onnx"), images);
        var (ours, theirs) = (new SmoothedClassifier(torch, 0.1, 1, 25), new SmoothedClassifier(onnx, 0.1, 1, 25));
        for (var i = 0; i < 4; i++)
        {
            var (a, b) = (ours.Estimate(images.Image(i), (uint)i, 50), theirs.Estimate(images.Image(i), (uint)i, 50));

            // Sums in another order turn a noisy image now and then.
            Assert.That(Enumerable.Range(0, 10).Select(c => Math.Abs(a[c] - b[c])), Is.All.LessThanOrEqualTo(1), $"image {i}");
        }
    }

    private sealed class OnnxClassifier(string path, ImageSet images) : IBaseClassifier, IDisposable
    {
        private readonly InferenceSession session = new(path);

        public int Dimension => images.Shape.Dimension;

        public int Classes => images.Classes;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            var batch = new DenseTensor<float>(inputs.ToArray(), [classes.Length, images.Shape.Channels, images.Shape.Height, images.Shape.Width]);
            using var outputs = session.Run([NamedOnnxValue.CreateFromTensor(session.InputMetadata.Keys.Single(), batch)]);
            var logits = outputs.Single().AsEnumerable<float>().Chunk(Classes).ToArray();
            for (var i = 0; i < classes.Length; i++)
            {
                classes[i] = Array.IndexOf(logits[i], logits[i].Max());
            }
        }

        public void Dispose() => session.Dispose();
    }
}
