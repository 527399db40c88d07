using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Machines;

/// <summary>What each verb checks.</summary>
internal static class Outcomes
{
    /// <summary>Of <c>verify</c>: whether each claim has the verdict, and the proof, that is pinned.</summary>
    public static IEnumerable<Outcome> OfPins(IEnumerable<(Finding Finding, ClaimRecord Claim)> verified) => verified.Select(one => PinnedVerdicts.Surprise(one.Finding) is { } surprise
        ? new Outcome("pinned-verdict", one.Claim.Id, OutcomeKind.Failed, $"{surprise}{Where(one.Claim)}")
        : new Outcome("pinned-verdict", one.Claim.Id, OutcomeKind.Passed, $"{one.Claim.Verdict} ({one.Claim.Evidence}), as pinned"));

    /// <summary>Of <c>check</c>: whether each claim of a file is found to be so.</summary>
    public static IEnumerable<Outcome> OfFile(string file, IEnumerable<ClaimRecord> claims) => claims.Select(claim => new Outcome(
        "claim", claim.Id, claim.IsSo ? OutcomeKind.Passed : OutcomeKind.Failed, $"{claim.Id}: {claim.Verdict} ({claim.Evidence}){Where(claim)}")
    { File = file });

    /// <summary>Of <c>audit</c>: whether each log could be read, can be what it says, keeps every class above the threshold, and lost none against the baseline.</summary>
    public static IEnumerable<Outcome> OfAudit(AuditReport report) =>
    [
        .. report.Logs.Select(log => log.Figures.Lowest is var lowest && lowest.Accuracy < report.FailBelow
            ? Of(log, OutcomeKind.Failed, string.Create(CultureInfo.InvariantCulture, $"class {report.FullNameOf(lowest.Label)} has accuracy {lowest.Accuracy:F3}, below {report.FailBelow}"))
            : Of(log, OutcomeKind.Passed, string.Create(CultureInfo.InvariantCulture, $"the lowest accuracy is {lowest.Accuracy:F3}, of class {report.FullNameOf(lowest.Label)}"))),
        .. report.Faulty.Select(log => new Outcome("possible-log", log.File, OutcomeKind.Failed, "it cannot be what it says; audit --forensics says why") { File = log.File }),
        .. report.Logs.SelectMany(log => (log.Drops ?? []).Where(drop => drop.IsClear).Select(drop => new Outcome(
            "class-drop", log.File, OutcomeKind.Failed, string.Create(CultureInfo.InvariantCulture, $"class {report.FullNameOf(drop.Label)} lost {-drop.Change:F3} against the baseline, beyond chance (p = {Cell.PValue(drop.PValue)})"))
        { File = log.File })),
        .. report.Unread.Select(log => new Outcome("readable-log", log.File, OutcomeKind.Broken, log.Cause) { File = log.File }),
    ];

    private static Outcome Of(AuditedFile log, OutcomeKind kind, string message) => new("class-accuracy", log.File, kind, message) { File = log.File };

    private static string Where(ClaimRecord claim) => claim.Counterexample is { } point ? $"; it fails at {point.Place}" : "";
}
