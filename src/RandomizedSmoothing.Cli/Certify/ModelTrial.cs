using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Models;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// A TorchScript file is compiled and run in another process first: a graph that Torch cannot compile, such as one with an operator of a newer
/// Torch, ends its process, and what ran it can still say so in one line.
/// </summary>
internal static class ModelTrial
{
    private const string Word = "--try-model";
    private const string Reason = "what():";

    // 128 and the number of SIGINT, or of SIGTERM: the terminal's Ctrl-C reaches both processes.
    private static readonly int[] Interrupted = [ExitCode.Interrupted, 143];

    /// <summary>Whether these words ask for the trial itself.</summary>
    public static bool IsAsked(IReadOnlyList<string> arguments) => arguments is [Word, _, _, _, _, _];

    /// <summary>The trial: whether the process is still there afterwards is the answer.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var sizes = arguments.Skip(3).Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        try
        {
            TorchScriptFile.Try(arguments[1], new(sizes[0], sizes[1], sizes[2]), Torch.Device(arguments[2]));
        }
        catch (ModelException)
        {
            // Who asked sees the same, and words it.
        }

        return ExitCode.Done;
    }

    /// <summary>Tries a model.</summary>
    /// <param name="model">The file.</param>
    /// <param name="images">The shape of an image.</param>
    /// <param name="device">The value of --device.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UsageException">The model ends the process.</exception>
    public static void Pass(string model, ImageShape images, string device, CancellationToken cancellation)
    {
        var start = OwnProgram.With([Word, model, device, .. new[] { images.Channels, images.Height, images.Width }.Select(size => size.ToString(CultureInfo.InvariantCulture))]);
        (start.RedirectStandardError, start.RedirectStandardOutput, start.RedirectStandardInput) = (true, true, true);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var ending = cancellation.Register(() => process.Kill());
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        Task.WaitAll([output, error], CancellationToken.None);
        process.WaitForExit();
        if (cancellation.IsCancellationRequested || Interrupted.Contains(process.ExitCode))
        {
            throw new OperationCanceledException(cancellation);
        }

        if (process.ExitCode != ExitCode.Done)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"the model '{model}' ends the process that runs it (exit code {process.ExitCode}): {Explain(error.Result)}"));
        }
    }

    // What C++ says of an exception that nobody catches: its text is behind a word of its own, on that line or the next.
    private static string Explain(string error)
    {
        var mark = error.IndexOf(Reason, StringComparison.Ordinal);
        var lines = (mark < 0 ? error : error[(mark + Reason.Length)..]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "it says nothing" : lines[0].Length > 200 ? lines[0][..200] + "…" : lines[0];
    }
}
