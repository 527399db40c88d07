using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Which claim is being verified, and how far its proof is.</summary>
/// <param name="error">Stderr.</param>
/// <param name="count">How many claims there are.</param>
internal sealed class VerifyProgress(TextWriter error, int count) : IProgress<ProofProgress>, IDisposable
{
    private readonly StatusLine line = new(error);
    private string current = "";
    private int begun;

    /// <summary>Another claim is begun.</summary>
    public void Begin(Claim claim)
    {
        begun++;
        current = string.Create(CultureInfo.InvariantCulture, $"{claim.Id} ({begun} of {count}{line.TimeLeft((begun - 1.0) / count)})");
        line.Show(() => current);
    }

    public void Report(ProofProgress value) => line.Show(() => string.Create(
        CultureInfo.InvariantCulture,
        $"{current}: {value.SubBoxes} sub-boxes enclosed, {value.Pending} wait, {value.Undecided} undecided, {value.Counterexamples} counterexamples, {value.Elapsed.TotalSeconds:F0} s"));

    public void Dispose() => line.Dispose();
}
