using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>A network in ONNX as a base classifier, by ONNX Runtime.</summary>
public sealed class OnnxClassifier : NetworkClassifier
{
    private const string Cuda = "CUDAExecutionProvider";

    private readonly InferenceSession session;
    private readonly string input;
    private readonly string output;

    // The batch that the model was made for; 0 where it takes any.
    private readonly int batch;

    private OnnxClassifier(InferenceSession session, string name, ImageSet images)
        : base(name, images.Shape, images.Classes)
    {
        this.session = session;
        (input, output) = (session.InputNames[0], session.OutputNames[0]);
        batch = Math.Max(session.InputMetadata[input].Dimensions[0], 0);
    }

    /// <inheritdoc/>
    public override string? Remark => batch == 0 ? null : FormattableString.Invariant(
        $"takes batches of {batch} only: others are filled up with zeros; an export with a dynamic batch dimension is faster");

    /// <summary>Loads a network and fits it to images: it is tried on two.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute: <c>auto</c> (a card where this runtime can use one), <c>cpu</c> or <c>cuda</c>.</param>
    /// <exception cref="ModelException">The file is no such network, or does not fit; or there is no such device.</exception>
    public static OnnxClassifier Load(string path, ImageSet images, string device)
    {
        using var options = Options(device);
#pragma warning disable CA2000 // both belong to the answer, and are disposed of where there is none
        var session = Open(path, options);
        try
        {
            Check(session, path, images);
            var classifier = new OnnxClassifier(session, path, images);
            Examination.Fits(classifier, images);
            return classifier;
        }
#pragma warning restore CA2000
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static InferenceSession Open(string path, SessionOptions options)
    {
        try
        {
            return new(path, options);
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or ExternalException or DllNotFoundException or TypeInitializationException)
        {
            throw new ModelException($"'{path}' is no ONNX model that ONNX Runtime can load: {Torch.FirstLine(exception)}", exception);
        }
    }

    private static SessionOptions Options(string device)
    {
        var isThere = device is not ("auto" or "cuda") || OrtEnv.Instance().GetAvailableProviders().Contains(Cuda);
        if (device is not ("auto" or "cpu" or "cuda"))
        {
            throw Torch.NoDevice(device);
        }

        if (device == "cuda" && !isThere)
        {
            throw new ModelException("--device 'cuda' is not available: the installed ONNX Runtime is one without CUDA; valid: auto, cpu");
        }

        // Batches go side by side, one a core, as with Torch; a thread that waits for work in a loop takes it from another batch.
        var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        options.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        if (device != "cpu" && isThere)
        {
            options.AppendExecutionProvider_CUDA();
        }

        return options;
    }

    private static void Check(InferenceSession session, string path, ImageSet images)
    {
        var (inputs, outputs, shape) = (session.InputMetadata, session.OutputMetadata, images.Shape);
        if (inputs.Count != 1 || outputs.Count != 1)
        {
            throw new ModelException(
                $"the model '{path}' has the inputs {string.Join(", ", inputs.Keys)} and the outputs {string.Join(", ", outputs.Keys)}, but one input of images and one output of n×classes numbers are expected");
        }

        var (taken, given) = (inputs.Values.Single(), outputs.Values.Single());
        if (!taken.IsTensor || taken.ElementType != typeof(float) || !given.IsTensor || given.ElementType != typeof(float))
        {
            throw new ModelException(
                $"the model '{path}' takes {Kind(taken)} and gives {Kind(given)}, but single precision is expected of both: export it after .float()");
        }

        int[] expected = [shape.Channels, shape.Height, shape.Width];
        if (taken.Dimensions.Length != 4 || taken.Dimensions.Skip(1).Zip(expected).Any(pair => pair.First > 0 && pair.First != pair.Second))
        {
            throw new ModelException(
                $"the model '{path}' does not take the images of '{images.Name}', n×{shape}: it takes {string.Join('×', taken.Dimensions.Select(size => size > 0 ? size.ToString(System.Globalization.CultureInfo.InvariantCulture) : "n"))}");
        }
    }

    private static string Kind(NodeMetadata value) => value.IsTensor ? value.ElementDataType.ToString() : value.OnnxValueType.ToString();

    private protected override Logits Forward(ReadOnlyMemory<float> inputs, int count)
    {
        if (batch == 0)
        {
            return Run(inputs, count);
        }

        var values = new List<float>();
        for (var start = 0; start < count; start += batch)
        {
            var rows = Math.Min(batch, count - start);
            var padded = new float[batch * Dimension];
            inputs.Slice(start * Dimension, rows * Dimension).CopyTo(padded);
            var logits = Run(padded, batch);
            if (logits.Shape is not [var answered, var columns] || answered != batch)
            {
                return logits;
            }

            values.AddRange(logits.Values.AsSpan(0, rows * (int)columns));
        }

        return new([count, values.Count / count], [.. values]);
    }

    private Logits Run(ReadOnlyMemory<float> inputs, int count)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, MemoryMarshal.AsMemory(inputs), [count, Shape.Channels, Shape.Height, Shape.Width]);
        using var options = new RunOptions();
        using var answers = session.Run(options, [input], [value], [output]);
        return new(answers[0].GetTensorTypeAndShape().Shape, answers[0].GetTensorDataAsSpan<float>().ToArray());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            session.Dispose();
        }
    }
}
