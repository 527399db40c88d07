using RandomizedSmoothing.Claims.Engines.Certificates;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Recheck;

/// <summary>Which certificate is verified, and how many of its lines are.</summary>
internal sealed class RecheckProgress(TextWriter error) : IProgress<int>, IDisposable
{
    private readonly StatusLine line = new(error);
    private ProofCertificate? current;

    /// <summary>Another certificate is begun.</summary>
    public void Begin(ProofCertificate certificate) => current = certificate;

    public void Report(int value) => line.Show(() => FormattableString.Invariant($"{current!.Claim.Id}: {value} of {current.Boxes.Length} boxes verified"));

    public void Dispose() => line.Dispose();
}
