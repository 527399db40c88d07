using System.Collections.Concurrent;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Within the certified radius of a point, its class stays the smoothed classifier's answer, whatever the regions.</summary>
[Claim("equation-2", "No point within the certified radius changes its class", "§2.1, Equation 2")]
[RestsOn("neyman-pearson")]
public sealed partial class Equation2 : InequalityClaim
{
    // What a probability may be off by, in closed form and by quadrature: Equation 2 takes a lower bound of p_A and an upper one of p_B.
    private const double Rounding = 1e-12;
    private const double Quadrature = 1e-10;

    // What is known of a region's pieces and sections is kept with the region: the same one for the same shape.
    private static readonly ConcurrentDictionary<(int Dimension, int Shape), (Region Top, Region? Other)> Known = new();

    [ThreadStatic]
    private static ((int, int, double, double, double) Point, double Radius)? Last;

    /// <inheritdoc/>
    public override string Statement =>
        "r = (σ/2)(Φ⁻¹(p_A) − Φ⁻¹(p_B)), p_A a lower bound of the top class's probability at x and p_B an upper one of the runner-up's  ⇒  "
        + "the smoothed classifier's class is the same within distance r of x";

    /// <inheritdoc/>
    public override string Remarks =>
        "Cohen et al. state it for ‖δ‖ < r; at ‖δ‖ = r two half-spaces tie, and a tie is read as no change. "
        + "A drawn region of several pieces has its last piece for the runner-up's region and the others for the top class's; one of a single piece stands "
        + "against its complement. Shapes 1 and 2 are half-spaces, one against its complement and two parallel ones a distance apart: there the "
        + "margin is 0 at the full radius toward the other class, so that no larger radius is right.";

    /// <inheritdoc/>
    public override string Proof =>
        "Φ⁻¹(P(x)) changes by at most ‖δ‖/σ when x moves by δ, for any region (Cohen et al. 2019, Theorem 1, by Neyman and Pearson; Salman et al. 2019, "
        + "Lemma 2). So Φ⁻¹(P_A) ≥ Φ⁻¹(p_A) − ‖δ‖/σ and Φ⁻¹(P_B) ≤ Φ⁻¹(p_B) + ‖δ‖/σ, and these do not cross before ‖δ‖ = r.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override int Cost => 5;

    private static Region RegionAt(int d, int shape) => Regions(d, shape).Top;

    private static double SlackAt(int d, int shape, double sigma, double x1, double x2) => Radius(d, shape, sigma, x1, x2);

    private static double MarginAt(
        [Dimension(High = 4)] int d,
        [WholeNumber(Low = 1, High = 1e3, Meaning = "number of the regions drawn, the simpler the smaller; 1 and 2 are half-spaces")] int shape,
        [Sigma(Low = 1e-2, High = 1e2)] double sigma,
        [RealNumber(Low = -2, High = 2, Meaning = "first coordinate of the point, in units of R from the centre of S_D")] double x1,
        [RealNumber(Low = -2, High = 2, Meaning = "second coordinate of the point, in units of R from the centre of S_D")] double x2,
        [RealNumber(Low = -Math.PI, High = Math.PI, Meaning = "direction of the perturbation in the plane of the first two coordinates, in radians")] double turn,
        [PositiveReal(Low = 1e-3, High = 1, Meaning = "length of the perturbation, in certified radii")] double fraction)
    {
        var at = Of(d, shape, x1, x2);
        var step = Radius(d, shape, sigma, x1, x2) * fraction;
        var (sin, cos) = Math.SinCos(turn);
        double[] moved = [at.Point[0] + (step * cos), at.Point[1] + (step * sin), .. at.Point[2..]];
        var (top, other) = Probabilities(at with { Point = moved }, sigma);
        return top.Value - other.Value;
    }

    // Slack and margin ask for the same point one after the other, and so do the ends of a direction that the radius does not know.
    private static double Radius(int d, int shape, double sigma, double x1, double x2)
    {
        var point = (d, shape, sigma, x1, x2);
        if (Last is { } known && known.Point == point)
        {
            return known.Radius;
        }

        var radius = Radius(Of(d, shape, x1, x2), sigma);
        Last = (point, radius);
        return radius;
    }

    private static double Radius(Contest at, double sigma)
    {
        var (top, other) = Probabilities(at, sigma);
        var (lower, upper) = (Math.Max(top.Value - top.Error, top.Error), Math.Min(other.Value + other.Error, 1 - other.Error));
        return sigma / 2 * (StandardNormal.LowerQuantile(lower) - StandardNormal.LowerQuantile(upper));
    }

    private static ((double Value, double Error) Top, (double Value, double Error) Other) Probabilities(Contest at, double sigma)
    {
        var top = Probability(at.Top, at.Point, sigma);
        return (top, at.Other is null ? (1 - top.Value, top.Error) : Probability(at.Other, at.Point, sigma));
    }

    private static (double Value, double Error) Probability(Region region, double[] point, double sigma) =>
        RegionProbability<Real>.At(region, point, new(sigma)) is { } closed
            ? (closed.Value, Rounding)
            : (region.Under(sigma).Probability(point).Value, Quadrature);

    private static Contest Of(int d, int shape, double x1, double x2)
    {
        var (top, other) = Regions(d, shape);
        double[] x = [x1, x2, .. new double[d - 2]];
        return new(top, other, shape <= 2 ? x : Placed(RegionGenerator.Bounded(d, shape - 2).Ball, x));
    }

    private static double[] Placed(EnclosingBall ball, double[] x) => [.. ball.Center.Zip(x, (center, coordinate) => center + (ball.Radius * coordinate))];

    private static (Region Top, Region? Other) Regions(int d, int shape) => Known.GetOrAdd((d, shape), key => Draw(key.Dimension, key.Shape));

    private static (Region Top, Region? Other) Draw(int d, int shape)
    {
        if (shape <= 2)
        {
            double[] normal = [1, .. new double[d - 1]];
            double[] opposite = [-1, .. new double[d - 1]];
            return (new HalfSpace(normal, 0), shape == 1 ? null : new HalfSpace(opposite, -1));
        }

        var region = RegionGenerator.Bounded(d, shape - 2).Region;
        return region is Union { Parts: [.. { Length: > 0 } first, var last] }
            ? (new Difference(new Union(first.AsSpan()), last), last)
            : (region, null);
    }

    // The runner-up's region is the complement where none is given.
    private sealed record Contest(Region Top, Region? Other, double[] Point);
}
