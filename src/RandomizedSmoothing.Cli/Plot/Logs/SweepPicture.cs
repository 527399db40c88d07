using System.Collections.Immutable;
using System.Globalization;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>The cost curve: accuracy overall and of each class against σ, the floor that was asked for, and the σ that was chosen.</summary>
internal static class SweepPicture
{
    // The lowest and the highest classes have colours, others are dotted in grey.
    private const int Named = 7;

    public static Picture Make(SweepRecord sweep)
    {
        var points = sweep.Sigmas;
        string[] labels = [.. points.SelectMany(point => point.Classes).Select(one => one.Label).Distinct()];
        string[] ascending = [.. labels.OrderBy(label => points.Min(point => point.Classes.Where(one => one.Label == label).Select(one => one.Accuracy).DefaultIfEmpty(1).Min()))];
        var named = ascending.Length <= PictureStyle.Places - 1 ? labels : [.. ascending.Take(Named)];
        ImmutableArray<Layer> layers =
        [
            .. labels.Except(named).Select(label => Line(label, new Ink(PictureStyle.Places - 1, LineKind.Dotted)) with { IsInLegend = false }),
            .. named.Take(1).Where(_ => points.All(point => point.Classes.All(one => one.Lower is not null))).Select(_ => new Band($"class {ascending[0]}", Line(ascending[0], default).Points, new Ink(Array.IndexOf(named, ascending[0]))) { IsInLegend = false }),
            .. named.Select((label, i) => Line(label, Ink.OfNumber(i))),
            new Curve("all images", [.. points.Select(point => new Datum(point.Sigma, point.Accuracy))], new Ink(Ink.Foreground)),
            .. points.All(point => point.CertifiedAtRadius is not null) ? [new Curve(string.Create(CultureInfo.InvariantCulture, $"certified at radius {sweep.Radius}"), [.. points.Select(point => new Datum(point.Sigma, point.CertifiedAtRadius!.Value))], new Ink(Ink.Foreground, LineKind.Dashed))] : Enumerable.Empty<Layer>(),
            .. points.All(point => point.Abstained is not null) ? [new Curve("abstained", [.. points.Select(point => new Datum(point.Sigma, point.Abstained!.Value))], new Ink(Ink.Foreground, LineKind.Dotted) { HasMarkers = true })] : Enumerable.Empty<Layer>(),
            .. sweep.Floor is { } floor ? [new Rule(string.Create(CultureInfo.InvariantCulture, $"floor {floor}"), floor, IsVertical: false, new Ink(Ink.Foreground, LineKind.Dotted))] : Enumerable.Empty<Layer>(),
            .. sweep.Chosen is { } sigma ? [new Rule(string.Create(CultureInfo.InvariantCulture, $"chosen σ = {sigma}"), sigma, IsVertical: true, new Ink(3, LineKind.Dashed))] : Enumerable.Empty<Layer>(),
        ];
        return new Picture(
            "What smoothing costs, against σ",
            [new Panel("", new Axis("σ (standard deviation of the noise, in input units)", "sigma", 0, points[^1].Sigma * 1.03), new Axis("share of the images", "accuracy", 0, 1), layers)])
        {
            Size = new(900, 620),
            Note = $"One line a class; band: the interval of the class that falls lowest.{(labels.Length > named.Length ? string.Create(CultureInfo.InvariantCulture, $" Of {labels.Length} classes, the {named.Length} lowest have colours.") : "")}",
            Findings = [.. points.Select(point => point.Classes.MinBy(one => one.Accuracy) is var worst ? string.Create(CultureInfo.InvariantCulture, $"σ = {point.Sigma}: accuracy {point.Accuracy:F3}, worst class {worst.Label} {worst.Accuracy:F3}") : "")],
        };

        Curve Line(string label, Ink ink) => new(
            $"class {label}",
            [.. points.SelectMany(point => point.Classes.Where(one => one.Label == label).Select(one => new Datum(point.Sigma, one.Accuracy) { Lower = one.Lower, Upper = one.Upper }))],
            ink);
    }
}
