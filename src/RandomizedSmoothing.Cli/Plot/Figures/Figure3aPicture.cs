using System.Collections.Immutable;
using System.Globalization;

namespace RandomizedSmoothing.Cli.Plot.Figures;

/// <summary>Figure 3(a): the certified radius at the centre of the unit ball against σ, exact and from samples.</summary>
internal static class Figure3aPicture
{
    private const int Steps = 200;

    private static readonly ImmutableArray<int> Dimensions = [3, 8, 20, 30, 40, 50];

    public static Picture Make()
    {
        (int Dimension, SmoothedBall[] Balls)[] all = [.. Dimensions.Select(d => (d, Enumerable.Range(1, Steps).Select(step => Smoothed(d, step / (double)Steps)).ToArray()))];
        var exact = all.Select((one, i) => Radii(one.Dimension, one.Balls, new Ink(i, LineKind.Dashed), ball => ball.CertifiedRadius(distance: 0)).AsExact());
        Curve[] sampled = [.. all.Select((one, i) => Radii(one.Dimension, one.Balls, new Ink(i) { HasMarkers = true }, ball => SampledCertificate.Radius(ball.Sigma, ball.Probability(distance: 0))))];
        return new Picture(
            "Figure 3(a): the certified radius at a ball's centre",
            [new Panel("", new Axis("σ (standard deviation of the noise; the ball's radius is 1)", "sigma", 0, 0.68), new Axis("certified ℓ₂ radius r (of the ball's radius)", "radius", 0, 1), [.. exact, .. sampled])])
        {
            Note = SampledCertificate.Note + " The paper prints no number of this figure.",
            Findings = [.. sampled.Select(curve => curve.Points.MaxBy(point => point.Y) is var peak ? string.Create(CultureInfo.InvariantCulture, $"{curve.Name}: the peak from samples is {peak.Y:F3}, at σ = {peak.X:F3}") : "")],
        };
    }

    private static SmoothedBall Smoothed(int d, double share)
    {
        var ball = new Ball(d, radius: 1);
        return ball.Under(share * ball.VanishingSigma(classes: 2));
    }

    private static Curve Radii(int d, SmoothedBall[] balls, Ink ink, Func<SmoothedBall, double> radius) =>
        new(string.Create(CultureInfo.InvariantCulture, $"d = {d}"), [.. balls.Select(ball => new Datum(ball.Sigma, radius(ball)))], ink);
}
