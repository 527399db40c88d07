using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Noise;
using TorchSharp;

namespace RandomizedSmoothing.Models.Training;

/// <summary>
/// Trains a <see cref="DigitsNetwork"/>: cross entropy by Adam (Kingma and Ba 2015), the mean over all noise points of a batch. Weights,
/// order and noise come from the seed alone; on one machine the same command makes the same file.
/// </summary>
public static class Trainer
{
    /// <summary>The width of the hidden layer.</summary>
    public const int Hidden = 64;

    private const int Batch = 64;
    private const double LearningRate = 2e-3;

    /// <summary>Trains.</summary>
    /// <param name="images">The training images.</param>
    /// <param name="training">How.</param>
    /// <param name="progress">Told the epoch, from 1, and its mean loss.</param>
    /// <param name="checkpoint">A file that is written after each epoch, and that the training goes on from where it is there; null for none.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ModelException">The checkpoint is another training's, or the loss is no finite number any more.</exception>
    public static DigitsNetwork Train(
        ImageSet images, NoiseAugmentation training, Action<int, double>? progress = null, string? checkpoint = null, CancellationToken cancellation = default)
    {
        Torch.Load();
        var network = new DigitsNetwork(images.Shape.Dimension, Hidden, images.Classes);
        network.Initialise(training.Seed);
        network.train();
        var (d, m) = (images.Shape.Dimension, training.Points);
        var all = Enumerable.Range(0, images.Count).Select(images.Image).ToArray();
        var optimizer = new Adam(network.parameters(), LearningRate);
        var inputs = new float[Batch * m * d];
        var labels = new long[Batch * m];
        var saved = checkpoint is null ? null : new TrainingCheckpoint(checkpoint, images, training);
        for (var epoch = saved?.Load(network, optimizer) ?? 0; epoch < training.Epochs; epoch++)
        {
            var order = training.Order(epoch, images.Count);
            var total = 0.0;
            for (var start = 0; start < order.Length; start += Batch)
            {
                cancellation.ThrowIfCancellationRequested();
                using var scope = torch.NewDisposeScope();
                var rows = Math.Min(Batch, order.Length - start) * m;
                for (var row = 0; row < rows; row++)
                {
                    var image = order[start + (row / m)];
                    labels[row] = images.Label(image);
                    GaussianNoise.Add(
                        new(training.Seed, (uint)image), (ulong)((epoch * (long)m) + (row % m)), (float)training.Sigma, all[image], inputs.AsSpan(row * d, d));
                }

                var output = network.forward(torch.tensor(inputs[..(rows * d)], [rows, d]));
                var loss = torch.nn.functional.cross_entropy(output, torch.tensor(labels[..rows]));
                loss.backward();
                optimizer.Step();
                total += loss.item<float>() * rows / m;
            }

            if (!double.IsFinite(total))
            {
                throw new ModelException(FormattableString.Invariant(
                    $"the training ends in epoch {epoch + 1}: the loss is {total / order.Length}, no finite number{(checkpoint is null ? "" : $", and '{checkpoint}' is left as it was")}"));
            }

            saved?.Save(epoch + 1, network, optimizer);
            progress?.Invoke(epoch + 1, total / order.Length);
        }

        return network;
    }
}
