using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Plot.Claims;

/// <summary>How much a bound gives away: the true value over the bound, against the dimension and against the number of classes.</summary>
internal static class SharpnessPicture
{
    // A ratio beyond it would make all others a flat line.
    private const double LargestSpan = 50;
    private const int Steps = 60;

    private static readonly ImmutableArray<double> Classes = [2, 3, 5, 10, 100, 1000];
    private static readonly ImmutableArray<double> Dimensions = [2, 3, 10, 100, 1000, 100_000];

    /// <summary>The picture of a claim's bound.</summary>
    /// <exception cref="UsageException">The claim bounds nothing that is known exactly.</exception>
    public static Picture Make(Claim claim)
    {
        if (claim is not IBoundClaim bound)
        {
            throw new UsageException($"'{claim.Id}' has no bound on what is known exactly; valid: {string.Join(", ", ClaimCatalogue.All.Where(other => other is IBoundClaim).Select(other => other.Id))}");
        }

        Curve[] againstD = [.. Curves(bound, "d", "c", Classes, firstInk: 0)];
        Curve[] againstC = [.. Curves(bound, "c", "d", Dimensions, firstInk: PictureStyle.Places)];
        return new Picture(
            $"{claim.Id}: how sharp the bound is",
            [
                new Panel("", Along(bound, "d", "dimension d"), Ratios(againstD), [.. againstD, One]),
                new Panel("", Along(bound, "c", "number of classes c"), Ratios(againstC), [.. againstC, One]),
            ])
        {
            Columns = 2,
            Size = new(1100, 520),
            Note = $"{Begun(bound.Bounded)}, over the bound that {claim.Source} gives. At 1 nothing is given away. Where the ratio is not positive, it is not shown.",
            Findings = [.. againstD.Select(curve => string.Create(CultureInfo.InvariantCulture, $"{curve.Name}: {curve.Points[0].Y:G4} at d = {curve.Points[0].X}, {curve.Points[^1].Y:G4} at d = {curve.Points[^1].X}"))],
        };
    }

    // σ would become Σ, which is something else.
    private static string Begun(string words) => char.IsAsciiLetterLower(words[0]) ? $"{char.ToUpperInvariant(words[0])}{words[1..]}" : words;

    private static Axis Ratios(Curve[] curves)
    {
        double[] ratios = [.. curves.SelectMany(curve => curve.Points).Select(point => point.Y)];
        var (low, high) = (ratios.Min(), ratios.Max());
        var isLogarithmic = high / low > LargestSpan;
        return new Axis("true value / bound (no unit)", "ratio", isLogarithmic ? low * 0.8 : 0, isLogarithmic ? high * 1.25 : Math.Max(1.05, high * 1.05)) { IsLogarithmic = isLogarithmic };
    }

    private static Rule One => new("the bound itself", 1, IsVertical: false, new Ink(Ink.Foreground, LineKind.Dotted));

    private static IEnumerable<Curve> Curves(IBoundClaim bound, string along, string other, ImmutableArray<double> others, int firstInk) =>
        others.Where(value => value >= bound.RatioDomain[other].Low && value <= bound.RatioDomain[other].High).Select((value, i) => new Curve(
            string.Create(CultureInfo.InvariantCulture, $"{other} = {value}"),
            [.. Whole(bound.RatioDomain[along]).Select(x => new Datum(x, Ratio(bound, along, x, value))).Where(point => point.Y > 0 && double.IsFinite(point.Y))],
            Ink.OfNumber(firstInk + i))).Where(curve => !curve.Points.IsEmpty);

    private static double Ratio(IBoundClaim bound, string along, double x, double other)
    {
        var point = along == "d" ? new Point(bound.RatioDomain, x, other) : new Point(bound.RatioDomain, other, x);
        return bound.TrueValue(point) / bound.Bound(point);
    }

    private static Axis Along(IBoundClaim bound, string name, string label) => new(label, name, bound.RatioDomain[name].Low, bound.RatioDomain[name].High) { IsLogarithmic = true };

    private static IEnumerable<double> Whole(Parameter parameter) =>
        Enumerable.Range(0, Steps + 1).Select(step => Math.Round(parameter.Low * Math.Pow(parameter.High / parameter.Low, step / (double)Steps))).Distinct();
}
