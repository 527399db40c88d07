using System.Globalization;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>What is wrong with a certificate.</summary>
/// <param name="Line">The first line that is wrong, from 1.</param>
/// <param name="Why">What it says, and what is so.</param>
public sealed record CertificateFault(int Line, string Why);

/// <summary>
/// Verifies certificates anew with this program's enclosures: of every line alone, and not with the search or the branch and bound that
/// found it.
/// </summary>
public static class CertificateCheck
{
    private const int Batch = 256;

    /// <summary>The first line that is not so; null where all are. Of an argument, only that it is the claim's own is looked at.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="progress">Told how many lines are verified.</param>
    /// <param name="cancellation">Looked at between lines.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static CertificateFault? Fault(ProofCertificate certificate, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var goal = certificate.Goal.Formula?.Text ?? certificate.Goal.Statement;
        return certificate.Text != goal ? new(1, $"its goal is '{certificate.Text}'; the claim's is '{goal}'")
            : certificate.Eliminated != (certificate.Kind == "box" ? certificate.Claim.ProofPlan!.Argument : null) ? new(1, "what it says of the eliminated parameters is not the claim's argument")
            : certificate.Point is { } point ? Fault(certificate.Claim, point)
            : certificate.Argument is { } argument ? Fault(certificate.Claim, argument)
            : Tiling.Fault(certificate.Domain, [.. certificate.Boxes.Select(box => box.Box)]) is var (box, why) ? new(ProofCertificate.FirstLine + box, why)
            : FaultOfBoxes(certificate, progress, cancellation);
    }

    private static CertificateFault? FaultOfBoxes(ProofCertificate certificate, IProgress<int>? progress, CancellationToken cancellation)
    {
        var boxes = certificate.Boxes;
        for (var start = 0; start < boxes.Length; start += Batch)
        {
            var faults = new string?[Math.Min(Batch, boxes.Length - start)];
            Parallel.For(0, faults.Length, new ParallelOptions { CancellationToken = cancellation }, i => faults[i] = Fault(certificate.Goal, boxes[start + i]));
            if (Array.FindIndex(faults, fault => fault is not null) is >= 0 and var first)
            {
                return new(ProofCertificate.FirstLine + start + first, faults[first]!);
            }

            progress?.Report(start + faults.Length);
        }

        return null;
    }

    private static string? Fault(InequalityClaim goal, ProvedBox proved)
    {
        var (slack, margin) = goal.Enclose(proved.Box) ?? new Enclosure(Interval.Whole, Interval.Whole);
        return slack.Upper <= 0 ? null
            : double.IsPositiveInfinity(proved.Lower) ? Invariant($"lower is inf, and at {proved.Box} the hypothesis may be met: its slack is in {slack}")
            : proved.Lower > 0 && margin.Lower >= proved.Lower ? null
            : Invariant($"lower is {proved.Lower:R}, and at {proved.Box} the margin is in {margin}");
    }

    private static CertificateFault? Fault(InequalityClaim claim, CertificatePoint said)
    {
        var (slack, margin) = claim.Enclose(new Point(claim.Domain, said.At.Values)) ?? new Enclosure(Interval.Whole, Interval.Whole);
        var why = !(said.SlackLower > 0 && slack.Lower >= said.SlackLower) ? Invariant($"slackLower is {said.SlackLower:R}, and the slack is in {slack}")
            : !(claim.IsViolation(said.MarginUpper) && margin.Upper <= said.MarginUpper) ? Invariant($"marginUpper is {said.MarginUpper:R}, and the margin is in {margin}")
            : said.Region != CertificateText.RegionOf(claim, said.At) ? $"what it says of a region is not what {said.At} stands for"
            : null;
        return why is null ? null : new(ProofCertificate.FirstLine, why);
    }

    private static CertificateFault? Fault(InequalityClaim claim, CertificateArgument said) =>
        claim.Proof is not { } argument || argument != said.Text ? new(ProofCertificate.FirstLine, "its argument is not the claim's")
        : !CertificateLemma.Of(claim).SequenceEqual(said.Lemmas) ? new(ProofCertificate.FirstLine, "its lemmas are not those of the claim's argument")
        : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
