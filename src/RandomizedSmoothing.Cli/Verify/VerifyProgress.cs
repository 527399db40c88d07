using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Which claim was begun last, and how far a proof is; told by several threads.</summary>
/// <param name="error">Stderr.</param>
/// <param name="count">How many claims there are.</param>
internal sealed class VerifyProgress(TextWriter error, int count) : IProgress<ProofProgress>, IDisposable
{
    private readonly StatusLine line = new(error, TimeSpan.FromSeconds(10));
    private string current = "";
    private int begun;

    /// <summary>Another claim is begun.</summary>
    public void Begin(Claim claim)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{claim.Id} ({Interlocked.Increment(ref begun)} of {count})");
        lock (line)
        {
            current = text;
            line.Show(() => text);
        }
    }

    public void Report(ProofProgress value)
    {
        lock (line)
        {
            line.Show(() => string.Create(
                CultureInfo.InvariantCulture,
                $"{current}: {value.SubBoxes} sub-boxes enclosed, {value.Pending} wait, {value.Undecided} undecided, {value.Counterexamples} counterexamples, {value.Elapsed.TotalSeconds:F0} s"));
        }
    }

    public void Dispose() => line.Dispose();
}
