using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Within the certified radius of a point, its class stays the smoothed classifier's answer, whatever the regions.</summary>
public sealed class Equation2 : InequalityClaim
{
    // What a probability may be off by, in closed form and by quadrature: Equation 2 takes a lower bound of p_A and an upper one of p_B.
    private const double Rounding = 1e-12;
    private const double Quadrature = 1e-10;

    private static readonly Parameter Shape = new("shape", "number of the regions drawn, the simpler the smaller; 1 and 2 are half-spaces", ParameterKind.WholeNumber, 1, 1e3);
    private static readonly Parameter First = new("x1", "first coordinate of the point, in units of R from the centre of S_D", ParameterKind.RealNumber, -2, 2);
    private static readonly Parameter Second = new("x2", "second coordinate of the point, in units of R from the centre of S_D", ParameterKind.RealNumber, -2, 2);
    private static readonly Parameter Turn = new("turn", "direction of the perturbation in the plane of the first two coordinates, in radians", ParameterKind.RealNumber, -Math.PI, Math.PI);
    private static readonly Parameter Fraction = new("fraction", "length of the perturbation, in certified radii", ParameterKind.PositiveReal, 1e-3, 1);

    /// <inheritdoc/>
    public override string Id => "equation-2";

    /// <inheritdoc/>
    public override string Title => "No point within the certified radius changes its class";

    /// <inheritdoc/>
    public override string Source => "§2.1, Equation 2";

    /// <inheritdoc/>
    public override string Statement =>
        "r = (σ/2)(Φ⁻¹(p_A) − Φ⁻¹(p_B)), p_A a lower bound of the top class's probability at x and p_B an upper one of the runner-up's  ⇒  "
        + "the smoothed classifier's class is the same within distance r of x";

    /// <inheritdoc/>
    public override string Remarks =>
        "A drawn region of several pieces has its last piece for the runner-up's region and the others for the top class's; one of a single piece stands "
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

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension with { High = 4 }, Shape, Parameter.Sigma with { Low = 1e-2, High = 1e2 }, First, Second, Turn, Fraction];

    /// <inheritdoc/>
    public override Region RegionAt(Point point) => Of(point).Top;

    /// <inheritdoc/>
    public override double SlackAt(Point point) => Radius(point);

    /// <inheritdoc/>
    public override double MarginAt(Point point)
    {
        var at = Of(point);
        var step = Radius(point) * point["fraction"];
        var (sin, cos) = Math.SinCos(point["turn"]);
        double[] moved = [at.Point[0] + (step * cos), at.Point[1] + (step * sin), .. at.Point[2..]];
        var (top, other) = Probabilities(at with { Point = moved }, point["sigma"]);
        return top.Value - other.Value;
    }

    private static double Radius(Point point)
    {
        var (top, other) = Probabilities(Of(point), point["sigma"]);
        var (lower, upper) = (Math.Max(top.Value - top.Error, top.Error), Math.Min(other.Value + other.Error, 1 - other.Error));
        return point["sigma"] / 2 * (StandardNormal.LowerQuantile(lower) - StandardNormal.LowerQuantile(upper));
    }

    private static ((double Value, double Error) Top, (double Value, double Error) Other) Probabilities(Contest at, double sigma)
    {
        var top = Probability(at.Top, at.Point, sigma);
        return (top, at.Other is null ? (1 - top.Value, top.Error) : Probability(at.Other, at.Point, sigma));
    }

    private static (double Value, double Error) Probability(Region region, double[] point, double sigma) =>
        RegionProbability<Real>.At(region, point, new(sigma)) is { } closed
            ? (closed.Value, Rounding)
            : (SmoothedRegion.Probability(region, point, sigma)!.Value, Quadrature);

    private static Contest Of(Point point)
    {
        var (d, shape) = ((int)point["d"], (int)point["shape"]);
        double[] x = [point["x1"], point["x2"], .. new double[d - 2]];
        double[] normal = [1, .. new double[d - 1]];
        double[] opposite = [-1, .. new double[d - 1]];
        if (shape <= 2)
        {
            return new(new HalfSpaceRegion(normal, 0), shape == 1 ? null : new HalfSpaceRegion(opposite, -1), x);
        }

        var (region, ball) = RegionGenerator.Bounded(d, shape - 2);
        double[] placed = [.. ball.Center.Zip(x, (center, coordinate) => center + (ball.Radius * coordinate))];
        return region is UnionRegion { Parts: [.. { Length: > 0 } first, var last] }
            ? new(new DifferenceRegion(new UnionRegion(first.AsSpan()), last), last, placed)
            : new(region, null, placed);
    }

    // The runner-up's region is the complement where none is given.
    private sealed record Contest(Region Top, Region? Other, double[] Point);
}
