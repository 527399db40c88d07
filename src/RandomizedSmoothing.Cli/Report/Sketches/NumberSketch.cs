using System.Globalization;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>The paper's printed numbers beside ours, as bars in the order of the table below them.</summary>
internal static class NumberSketch
{
    // Numbers of several units: on one axis the small ones would not be seen.
    private const double LargestSpan = 20;

    public static Sketch? Of(ClaimRecord claim)
    {
        (NumberRecord Number, int Place)[] numbers = [.. claim.Numbers.Select((number, i) => (number, i + 1))];
        if (numbers.Length == 0)
        {
            return null;
        }

        var printed = numbers.Where(one => one.Number.Paper is not null).ToArray();
        var isRelative = printed.Length == numbers.Length && HasManyUnits([.. printed.Select(one => one.Number.Paper!.Value)]);
        Datum[] paper = [.. printed.Select(one => new Datum(one.Place, isRelative ? 1 : one.Number.Paper!.Value))];
        Datum[] ours = [.. numbers.Select(one => new Datum(one.Place, isRelative ? one.Number.Ours / one.Number.Paper!.Value : one.Number.Ours))];
        return new(
            $"{claim.Id}: the paper's numbers beside ours",
            new Panel(
                "",
                new Axis("numbers, in the order of the table", "number", 0.5, numbers.Length + 0.5),
                SketchAxis.Around(ours.Concat(paper).Select(one => one.Y)),
                [new Bars("ours", [.. ours], new Ink(0)), new Bars("the paper", [.. paper], new Ink(Ink.Foreground, LineKind.None))]),
            string.Create(CultureInfo.InvariantCulture, $"Filled: ours{(isRelative ? ", as a multiple of the paper's" : "")}. Framed: the paper's. {printed.Count(one => one.Number.IsReproduced == true)} of {printed.Length} printed numbers come out again."));
    }

    private static bool HasManyUnits(double[] printed) => printed.Min() > 0 && printed.Max() > LargestSpan * printed.Min();
}
