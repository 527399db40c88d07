using System.Globalization;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>Every case of a claim about finitely many: above the line it is as the claim says.</summary>
internal static class CaseSketch
{
    public static Sketch? Of(ClaimRecord claim)
    {
        CaseRecord[] cases = [.. claim.Cases];
        if (cases.Length == 0)
        {
            return null;
        }

        double[] all = [.. cases.SelectMany(one => new[] { one.Margin, one.Lower ?? one.Margin, one.Upper ?? one.Margin }).Where(double.IsFinite)];
        return new(
            $"{claim.Id}: the margin of each case",
            new Panel(
                "",
                new Axis(cases.Length == 1 ? "the one case" : "cases, in their order", "case", 0.5, cases.Length + 0.5),
                SketchAxis.Around(all),
                [
                    new Rule("0", 0, IsVertical: false, new Ink(Ink.Foreground, LineKind.Dotted)),
                    new Curve("margin", [.. cases.Select((one, i) => new Datum(i + 1, one.Margin) { Lower = one.Lower, Upper = one.Upper })], new Ink(0, LineKind.None)),
                ]),
            string.Create(CultureInfo.InvariantCulture, $"{Count(cases)} above the line {(cases.Length == 1 ? "it is" : "a case is")} as the claim says.{Bars(claim, cases)}"));
    }

    private static string Count(CaseRecord[] cases) => cases.Length == 1 ? "One case:" : string.Create(CultureInfo.InvariantCulture, $"{cases.Length} cases, {cases.Count(one => one.Margin < 0)} of them below the line{(cases.Count(one => one.Margin == 0) is > 0 and var on ? $" and {on} on it" : "")}:");

    private static string Bars(ClaimRecord claim, CaseRecord[] cases) => !cases.Any(one => one.Lower is not null) ? ""
        : claim.Known == "measured" ? " Bars: 95 % intervals." : " Bars: what the print's rounding leaves open.";
}
