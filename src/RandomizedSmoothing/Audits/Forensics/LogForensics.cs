using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>
/// Whether a log of any origin can have been written by CERTIFY (Cohen et al. 2019) as it is said to: its lines among themselves, its indices,
/// its classes, and its radii, which lie on a ladder that n and α fix.
/// </summary>
public static class LogForensics
{
    /// <summary>Examines a log.</summary>
    /// <param name="survey">The whole log.</param>
    /// <param name="claims">What the run file or the path says of it.</param>
    public static ForensicReport Examine(LogSurvey survey, LogClaims claims)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(claims);
        var notes = new List<string>();
        List<ForensicFinding> findings = [.. Lines(survey), .. Images(survey, claims, notes)];
        var radii = new RadiusForensics(survey, claims, findings, notes);
        var (n, alpha) = radii.Examine();
        var isWrong = findings.Exists(finding => finding.IsFault);
        return new(n, alpha, isWrong ? false : radii.IsTold ? true : null, findings, notes);
    }

    private static IEnumerable<ForensicFinding> Lines(LogSurvey survey)
    {
        foreach (var (kind, finding, what) in new[]
        {
            (LogFlawKind.DoubledIndex, FindingKind.Doubled, "indices that stand there before"),
            (LogFlawKind.Correct, FindingKind.Correct, "lines whose 'correct' does not fit"),
        })
        {
            LogFlaw[] flaws = [.. survey.Flaws.Where(flaw => flaw.Kind == kind)];
            if (flaws.Length > 0)
            {
                yield return new(finding, FormattableString.Invariant($"{flaws.Length} {what}: line {flaws[0].Line}: {flaws[0].Cause}"));
            }
        }

        if (survey.AbstentionsWithRadius is [var line, ..])
        {
            yield return new(FindingKind.Abstention, FormattableString.Invariant($"{survey.AbstentionsWithRadius.Count} abstentions with a radius, which certify nothing: line {line}"));
        }
    }

    private static IEnumerable<ForensicFinding> Images(LogSurvey survey, LogClaims claims, List<string> notes)
    {
        long[] indices = [.. survey.Samples.Select(sample => sample.Index).Order()];
        return
        [
            .. claims.Indices is { } expected ? IndexPattern.Against(expected, indices) : IndexPattern.Missing(indices, notes),
            .. IndexPattern.ClassesLeftOut(survey.Samples, Math.Max(survey.Classes, claims.Classes ?? 0)),
        ];
    }
}
