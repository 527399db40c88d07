using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Plot.Figures;

/// <summary>Figure 3(b): the scaled certified radius of a point on a cone's axis against σ, exact and from samples, d = 25.</summary>
internal static class Figure3bPicture
{
    private const int Dimension = 25;
    private const int Steps = 400;
    private const double LargestSigma = 1.2;

    private static readonly ImmutableArray<double> Degrees = [10, 20, 30, 40, 50, 60, 70, 80];

    public static Picture Make()
    {
        var printed = ((NumberClaim)ClaimCatalogue.Find("figure-3b")).Numbers;
        var exact = Degrees.Select((degrees, i) => Radii(degrees, new Ink(i, LineKind.Dashed), cone => cone.ScaledCertifiedRadius(depth: 1)).AsExact());
        var sampled = Degrees.Select((degrees, i) => Radii(degrees, new Ink(i) { HasMarkers = true }, cone => SampledCertificate.Radius(cone.Sigma, cone.Probability(depth: 1)) / Math.Sin(cone.Region.HalfAngle)));
        var peaks = printed.Where(number => number.Paper is not null).SelectMany(number => Peak(number.Place.Split(',')[0], number.Printed!, number.Paper!.Value));
        return new Picture(
            "Figure 3(b): the scaled certified radius on a cone's axis, d = 25",
            [new Panel(
                "",
                new Axis("σ (standard deviation of the noise; the point is at distance 1 from the apex)", "sigma", 0, LargestSigma),
                new Axis("scaled certified radius r / sin θ (no unit)", "scaledRadius", 0, 1),
                [.. exact, .. peaks, .. sampled])])
        {
            Size = new(900, 620),
            Note = SampledCertificate.Note,
            Findings = [.. printed.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Place}: peak {number.Ours:F4}, the paper {number.Printed ?? "prints none"}"))],
        };
    }

    private static IEnumerable<Layer> Peak(string cone, string printed, double at) =>
    [
        new Rule($"the paper's peak at {cone}", at, IsVertical: false, new Ink(Ink.Foreground, LineKind.Dotted)) { IsInLegend = false },
        new Words($"the paper's peak at {cone}: {printed}", LargestSigma * 0.99, at) { IsInLegend = false },
    ];

    private static Curve Radii(double degrees, Ink ink, Func<SmoothedCone, double> radius) => new(
        string.Create(CultureInfo.InvariantCulture, $"θ = {degrees}°"),
        [.. UpToZero(Enumerable.Range(1, Steps).Select(Smoothed(degrees)).Select(cone => new Datum(cone.Sigma, radius(cone))))],
        ink);

    // Closer together where σ is small: the narrow cones' peaks are there.
    private static Func<int, SmoothedCone> Smoothed(double degrees) => step => new Cone(Dimension, double.DegreesToRadians(degrees)).Under(LargestSigma * Math.Pow(step / (double)Steps, 2));

    // Beyond its end a curve is 0.
    private static IEnumerable<Datum> UpToZero(IEnumerable<Datum> points)
    {
        foreach (var point in points)
        {
            yield return point;
            if (point.Y == 0)
            {
                yield break;
            }
        }
    }
}
