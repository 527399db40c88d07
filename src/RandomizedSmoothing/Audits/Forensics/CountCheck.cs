using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>Whether each radius is what the counts beside it certify: the sharpest check, where a log keeps them.</summary>
internal static class CountCheck
{
    // Of the six decimals of a log.
    private const double Digit = 1e-6;

    /// <summary>Certifies each line again.</summary>
    /// <param name="survey">The log.</param>
    /// <param name="claims">What is said of it, with σ and α.</param>
    public static IEnumerable<ForensicFinding> Findings(LogSurvey survey, LogClaims claims)
    {
        var certifier = new LoggedCertifier(claims.Bound, claims.Alpha!.Value, claims.Sigma!.Value, Math.Max(claims.Classes ?? survey.Classes, 2), claims.BoundSeed ?? 0);
        var (above, below, wrong, others) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var (record, line) in survey.Counted)
        {
            var counts = record.Counts!.Value;
            if (counts.N > int.MaxValue || record.Index > uint.MaxValue || (claims.HasStoppedEarly ? counts.N > claims.N : counts.N != (claims.N ?? counts.N)))
            {
                others.Add(FormattableString.Invariant($"line {line} has n {counts.N}"));
                continue;
            }

            var certificate = claims.HasStoppedEarly
                ? certifier.AnyTime(counts, claims.N ?? counts.N)
                : certifier.Certify(record.Index, counts, claims.Unanswered?.GetValueOrDefault((int)record.Index) ?? 0);
            Compare(record, certificate, line);
        }

        return Findings();

        void Compare(CertificationRecord record, Certificate? certificate, long line)
        {
            var radius = record.Radius ?? 0;
            if (record.IsAbstention != certificate is null)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"line {line} {(certificate is null ? "answers" : "abstains")} at count {record.Counts!.Value.Count} of {record.Counts!.Value.N}"));
            }
            else if (certificate is not null && radius > certificate.Radius + 1e-12)
            {
                above.Add(string.Create(CultureInfo.InvariantCulture, $"line {line} says {radius}, and its counts {RadiusText.RoundDown(certificate.Radius, 9)}"));
            }
            // Of an image that does not get its label, a sweep asks for no radius.
            else if (certificate is not null && !(claims.HasStoppedEarly && !record.IsCorrect) && radius < certificate.Radius - (1.01 * Digit))
            {
                below.Add(string.Create(CultureInfo.InvariantCulture, $"line {line} says {radius}, and its counts {RadiusText.RoundDown(certificate.Radius, 9)}"));
            }
        }

        IEnumerable<ForensicFinding> Findings() =>
        [
            .. Of(others, FindingKind.OtherThanSaid, FormattableString.Invariant($"counts of another n than the {claims.N} that is said")),
            .. Of(wrong, FindingKind.Abstention, FormattableString.Invariant($"answers and abstentions that do not follow from the counts at alpha {claims.Alpha}")),
            .. Of(above, FindingKind.Counts, FormattableString.Invariant($"radii above what their counts certify at alpha {claims.Alpha}")),
            .. Of(below, FindingKind.Counts, FormattableString.Invariant($"radii below what their counts certify at alpha {claims.Alpha}")),
        ];
    }

    private static IEnumerable<ForensicFinding> Of(List<string> lines, FindingKind kind, string what) =>
        lines.Count == 0 ? [] : [new(kind, FormattableString.Invariant($"{lines.Count} {what}: {lines[0]}"))];
}
