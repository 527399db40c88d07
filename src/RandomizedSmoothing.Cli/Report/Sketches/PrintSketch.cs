using System.Globalization;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>The paper's printed numbers alone, of a claim that has nothing to hold beside them.</summary>
internal static class PrintSketch
{
    public static Sketch? Of(ClaimRecord claim) => claim.Printed.IsEmpty ? null : new(
        $"{claim.Id}: the paper's numbers",
        new Panel(
            "",
            new Axis("printed numbers, in their order", "number", 0.5, claim.Printed.Length + 0.5),
            SketchAxis.Around(claim.Printed.SelectMany(range => new[] { range.Lower, range.Upper })) with { Name = "printed" },
            [new Curve("the paper", [.. claim.Printed.Select((range, i) => new Datum(i + 1, (range.Lower + range.Upper) / 2) { Lower = range.Lower, Upper = range.Upper })], new Ink(Ink.Foreground, LineKind.None))]),
        string.Create(CultureInfo.InvariantCulture, $"The paper's {claim.Printed.Length} printed numbers, with what their rounding leaves open; nothing is at hand to hold beside them."));
}
