using System.Globalization;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Models;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A model that was examined with the images it is for, and the number of images that go through it at a time.</summary>
/// <param name="Network">The model.</param>
/// <param name="Batch">The images that go through it at a time, on each core.</param>
internal sealed record LoadedModel(NetworkClassifier Network, int Batch) : IDisposable
{
    /// <summary>Loads a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">The value of --device.</param>
    /// <param name="batch">The value of --batch; <see langword="null"/> for what fits.</param>
    /// <param name="isTolerated">Whether a model whose answers differ is taken with a warning.</param>
    /// <param name="error">Where warnings go.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ModelException">The file is no model, or does not fit, or its answers to the same images differ.</exception>
    /// <exception cref="UsageException">The model ends the process that runs it.</exception>
    public static LoadedModel Load(string path, ImageSet images, string device, int? batch, bool isTolerated, TextWriter error, CancellationToken cancellation)
    {
        if (ModelFile.IsTorchScript(path, images))
        {
            ModelTrial.Pass(path, images.Shape, device, cancellation);
            NativeOutput.ToError();
        }

#pragma warning disable CA2000 // it belongs to the answer, and is disposed of where there is none
        var network = ModelFile.Open(path, images, device);
#pragma warning restore CA2000
        try
        {
            var size = batch ?? BatchSize.Fitting(network);

            // Before memory is taken: a batch that no array holds is refused where the samples are.
            if ((size + 1L) * network.Dimension <= Array.MaxLength && network.Inconstancy(images, size) is { } reason)
            {
                var fault = $"the model '{path}' is no function of an image, and nothing can be certified of it: {reason}";
                error.WriteLine(isTolerated ? $"warning: {fault}" : throw new ModelException(fault));
            }

            if (network.Remark is { } remark)
            {
                error.WriteLine($"the model '{path}' {remark}");
            }

            if (network.Classes > images.Classes)
            {
                error.WriteLine(FormattableString.Invariant($"the model '{path}' has {network.Classes} classes; no label of '{images.Name}' is above {Enumerable.Range(0, images.Count).Max(images.Label)}"));
            }

            return new(network, size);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>How many of a run's images the model gets right without noise, and how many there are; <see langword="null"/> for none.</summary>
    /// <param name="images">The images.</param>
    /// <param name="run">Says which of them count.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ModelException">The model has no class for an image.</exception>
    public (int Correct, int Images)? Clean(ImageSet images, CertifyRun run, CancellationToken cancellation)
    {
        var (correct, indices) = (0, run.Indices().ToList());
        var options = new ParallelOptions { CancellationToken = cancellation };
        try
        {
            _ = Parallel.ForEach(indices.Chunk(Math.Min(Batch, BatchSize.Most)), options, some =>
            {
                // A batch of one is one that networks treat in ways of their own.
                int[] padded = some.Length == 1 ? [some[0], some[0]] : some;
                var classes = new int[padded.Length];
                Network.Classify(padded.SelectMany(images.Image).ToArray(), classes);
                for (var i = 0; i < some.Length; i++)
                {
                    if (classes[i] == IBaseClassifier.NoClass)
                    {
                        throw new ModelException(string.Create(
                            CultureInfo.InvariantCulture, $"the model '{Network.Name}' answers image {some[i]} of '{images.Name}' without noise with no largest number: it has no class"));
                    }

                    _ = classes[i] == images.Label(some[i]) ? Interlocked.Increment(ref correct) : 0;
                }
            });
        }
        catch (AggregateException exception)
        {
            throw exception.InnerExceptions.OfType<ModelException>().FirstOrDefault() ?? exception.InnerExceptions[0];
        }

        return indices.Count == 0 ? null : (correct, indices.Count);
    }

    public void Dispose() => Network.Dispose();
}
