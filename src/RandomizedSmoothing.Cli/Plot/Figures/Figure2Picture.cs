using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Plot.Figures;

/// <summary>Figure 2: the shrinking rate of the unit ball against σ, where each curve ends, and the bounds that Theorems 3 and 4 give for it.</summary>
internal static class Figure2Picture
{
    private const int Classes = 2;

    // The rate falls without end toward σ_van.
    private const double LowestRate = -10;

    private const int Steps = 240;

    private static readonly ImmutableArray<int> Dimensions = [3, 8, 20, 30, 40, 50];

    public static Picture Make()
    {
        var printed = ((NumberClaim)ClaimCatalogue.Find("figure-2")).Numbers;
        var sigma = new Axis("σ (standard deviation of the noise; the ball's radius is 1)", "sigma", 0, 0.85);
        var rate = new Axis("shrinking rate dR_σ/dσ (no unit)", "rate", LowestRate, 0);
        var dimension = new Axis("", "dimension", -0.7, Dimensions.Length - 0.3) { Ticks = [.. Dimensions.Select((d, i) => (Row(i), string.Create(CultureInfo.InvariantCulture, $"d = {d}")))] };
        return new Picture(
            "Figure 2: how fast a ball's decision region shrinks, and where it vanishes",
            [
                new Panel("", sigma with { Label = "" }, rate, [.. Dimensions.Select(Rates)]) { Height = 1.5 },
                new Panel("", sigma, dimension,
                [
                    Ends("Theorem 4's bound √(2/d)", 1, d => Bound("theorem-4", d)),
                    Ends("Theorem 3's bound 1/√(d − 1)", 2, d => Bound("theorem-3", d)),
                    Ends("σ_van, where the curve ends", 4, VanishingSigma),
                    new Curve("σ_van as printed", [.. printed.Index().Where(number => number.Item.Paper is not null).Select(number => new Datum(number.Item.Paper!.Value, Row(number.Index)))], new Ink(3, LineKind.None) { Shape = Ink.Foreground }),
                ]),
            ])
        {
            Size = new(900, 760),
            Note = "The unit ball, two classes. The region is empty above σ_van. Theorem 3 says that it is smaller than the ball above its bound, Theorem 4 that it is empty above its own.",
            Findings = [.. printed.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Place}: σ_van {number.Ours:F4}, the paper {number.Printed ?? "prints none"}"))],
        };
    }

    private static Curve Rates(int d, int i) => new(
        string.Create(CultureInfo.InvariantCulture, $"d = {d}"),
        [.. from step in Enumerable.Range(1, Steps)
            let sigma = VanishingSigma(d) * (1 - Math.Pow(1 - (step / (Steps + 1.0)), 2))
            select new Datum(sigma, new Ball(d, radius: 1).Under(sigma).ShrinkingRate(Classes)!.Value)],
        new Ink(i) { HasMarkers = true });

    private static Curve Ends(string name, int shape, Func<int, double> at) =>
        new(name, [.. Dimensions.Select((d, i) => new Datum(at(d), Row(i)))], new Ink(Ink.Foreground, LineKind.None) { Shape = shape });

    private static double VanishingSigma(int d) => new Ball(d, radius: 1).VanishingSigma(Classes);

    private static double Bound(string theorem, int d)
    {
        var claim = (IBoundClaim)ClaimCatalogue.Find(theorem);
        return claim.Bound(new Point(claim.RatioDomain, d, Classes));
    }

    private static double Row(int i) => Dimensions.Length - 1 - i;
}
