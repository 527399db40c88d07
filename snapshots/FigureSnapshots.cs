using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The whole curves of Figures 2 and 3, of which the paper prints a few numbers.</summary>
public sealed class FigureSnapshots
{
    private const int Samples = 100_000;
    private const double Alpha = 0.001;

    private static readonly int[] Dimensions = [3, 8, 20, 30, 40, 50];
    private static readonly double[] Degrees = [10, 20, 30, 40, 50, 60, 70, 80];

    // At shares of σ_van, which each curve ends at; Theorem 4's bound lies beyond all of them.
    [Test]
    public void Figure_2() => Snapshot.Verify(
        Table(
            "the slope of R_sigma for c = 2 and R = 1, at shares of sigma_van; last: sigma_van, and Theorem 4's bound",
            "d",
            Dimensions,
            [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99],
            (d, share) => new Ball(d, radius: 1).Under(share * Vanishing(d)).ShrinkingRate(classes: 2)!.Value,
            d => [Vanishing(d), Theorem4.VanishingBound<Real>(d, c: 2, R: 1).Value]),
        tolerance: 1e-9);

    [Test]
    public void Figure_3a() => Snapshot.Verify(
        Table(
            "the certified radius at the centre of the unit ball, at shares of sigma_van: exact / from 100,000 samples at alpha = 0.001 with the expected count",
            "d",
            [2, .. Dimensions],
            [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99],
            (d, share) => new Ball(d, radius: 1).Under(share * Vanishing(d)).CertifiedRadius(distance: 0),
            _ => [],
            (d, share) => Certified(share * Vanishing(d), new Ball(d, radius: 1).Under(share * Vanishing(d)).Probability(distance: 0))),
        tolerance: 1e-9);

    [Test]
    public void Figure_3b() => Snapshot.Verify(
        Table(
            "the scaled certified radius of the point at depth 1 on a cone's axis, d = 25, at values of sigma: exact / from 100,000 samples at alpha = 0.001 with the expected count",
            "degrees",
            Degrees,
            [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1, 2],
            (degrees, sigma) => Smoothed(degrees, sigma).ScaledCertifiedRadius(depth: 1),
            _ => [],
            (degrees, sigma) => Certified(sigma, Smoothed(degrees, sigma).Probability(depth: 1)) / Math.Sin(double.DegreesToRadians(degrees))),
        tolerance: 1e-9);

    private static double Vanishing(int d) => new Ball(d, radius: 1).VanishingSigma(classes: 2);

    private static SmoothedCone Smoothed(double degrees, double sigma) => new Cone(25, double.DegreesToRadians(degrees)).Under(sigma);

    private static double Certified(double sigma, Probability probability) =>
        new CertifiedRadiusProcedure(sigma, Samples, Alpha).Radius(Samples - (int)Math.Round(Samples * probability.Complement)) ?? 0;

    private static string Table<T>(
        string title, string name, T[] curves, double[] places, Func<T, double, double> value, Func<T, double[]> more, Func<T, double, double>? other = null)
    {
        var rows = curves.Select(curve => string.Join(' ', places.Select(place => Cell(curve, place)).Concat(more(curve).Select(Text)).Prepend(Invariant($"{curve}"))));
        return string.Join('\n', rows.Prepend($"{name} {string.Join(' ', places.Select(Text))}").Prepend(title));

        string Cell(T curve, double place) => other is null ? Text(value(curve, place)) : $"{Text(value(curve, place))} / {Text(other(curve, place))}";
    }

    private static string Text(double number) => number.ToString("G12", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
