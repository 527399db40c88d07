using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>The one margin that is kept of a claim about regions drawn by chance: no other place is near it.</summary>
internal static class PointSketch
{
    public static Sketch? Of(ClaimRecord claim) =>
        claim.ShownMargin is not { } margin || !double.IsFinite(margin) || ClaimCatalogue.All.All(one => one.Id != claim.Id) ? null : new(
            $"{claim.Id}: the smallest margin",
            new Panel(
                "",
                new Axis("where it is smallest", "place", 0.5, 1.5),
                SketchAxis.Around([margin]),
                [
                    new Rule("0", 0, IsVertical: false, new Ink(Ink.Foreground, LineKind.Dotted)),
                    new Curve(claim.Counterexample is null ? "smallest margin" : "counterexample", [new Datum(1, margin)], new Ink(0, LineKind.None)),
                ]),
            string.Create(CultureInfo.InvariantCulture, $"The {(claim.Counterexample is null ? "smallest margin of all that were drawn" : "counterexample's margin")}, {margin:G3}{Place(claim)}: above the line it is as the claim says."));

    private static string Place(ClaimRecord claim) => claim.SmallestAt.IsEmpty || claim.Counterexample is not null
        ? ""
        : $", at {string.Join(", ", claim.SmallestAt.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} = {one.Value:G4}")))}";
}
