using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>What a measured claim was tried on and how it came out, as a person reads it.</summary>
internal static class MeasuredText
{
    /// <summary>Of a claim alone every case, of many the worst; none of a claim that is not measured.</summary>
    public static IEnumerable<string> Lines(Finding finding, bool isAlone)
    {
        if (finding.Claim is not MeasuredClaim claim)
        {
            yield break;
        }

        var clear = finding.Measured.Count(result => result.Verdict != Verdict.Undecided);
        yield return string.Create(CultureInfo.InvariantCulture, $"{claim.Id}, on {claim.On}: {finding.Verdict.Name()}; {clear} of {finding.Measured.Length} {(finding.Measured.Length == 1 ? "case is" : "cases are")} clear");
        foreach (var result in finding.Measured.Where(result => isAlone || ReferenceEquals(result.Case.Point, finding.SmallestMarginAt)))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{claim.Id}, {result.Case.Point}: {What(result)} {result.Estimate.Value:G4} {result.Case.Statistic.Unit}, 95 % [{result.Interval.Low:G4}, {result.Interval.High:G4}], asked {Asked(result.Case.Asked)}: {result.Verdict.Name()}, chance of the opposite {result.ChanceOfOpposite:G2}");
        }
    }

    private static string What(MeasuredResult result) => result.Case.Second is null ? result.Case.Statistic.Name : $"difference of the {result.Case.Statistic.Name}";

    private static string Asked(MeasuredRange asked) => asked switch
    {
        { High: double.PositiveInfinity } => string.Create(CultureInfo.InvariantCulture, $"above {asked.Low}"),
        { Low: double.NegativeInfinity } => string.Create(CultureInfo.InvariantCulture, $"below {asked.High}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"from {asked.Low} to {asked.High}"),
    };
}
