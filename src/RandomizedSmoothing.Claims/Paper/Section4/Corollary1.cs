using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The smallest ball around the smoothed region lies in the smoothed version of the smallest ball around the region.</summary>
[Claim("corollary-1", "The smallest ball around the smoothed region lies in the smoothed smallest ball", "§4.1, Corollary 1")]
public sealed partial class Corollary1 : RegionClaim
{
    private const double SearchTolerance = 0.01;
    private const int SearchEvaluations = 200;
    private const double Tolerance = 0.005;
    private const int Evaluations = 1000;

    /// <inheritdoc/>
    public override string Statement => "S_Dσ ⊆ (S_D)_σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "D ⊆ S_D gives D_σ ⊆ (S_D)_σ, a ball about the centre of S_D. But a smallest ball need not lie in a ball that contains the set: where "
        + "smoothing removes a far speck that held S_D in place, S_Dσ moves toward what is left, and a long piece across that way makes it stick out. "
        + "The margin is a bound from above on R_σ(S_D) less the farthest point of S_Dσ from the centre of S_D, over R: the largest number that a bracket of S_Dσ "
        + "allows, so that a negative one is a violation. At the first counterexample in the corpus the number itself is −0.205, as S_Dσ reaches 9.256 from that centre and R_σ(S_D) is 7.682, R being 7.683.";

    /// <inheritdoc/>
    public override string Correction => "corollary-1-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static double MarginAt(
        [Dimension(High = 1000)] int d, [Classes(High = 100)] int c, [Shape] int shape, [Sigma(Low = 1e-2, High = 1e2)] double sigma)
    {
        var drawn = RegionGenerator.Bounded(d, shape);
        var extent = SmoothedExtent.Estimate(drawn.Region, drawn.Ball, sigma, c, SearchTolerance, SearchEvaluations);
        var radius = new Ball(drawn.Region.Dimension, drawn.Ball.Radius).Under(sigma).Radius(c);
        if (extent.Inner is not { } inner || radius is null)
        {
            return 1;
        }

        // The centre m of S_Dσ lies within √(outer² − inner²) of the inner one; the farther S_Dσ's centre, the larger its radius.
        var distance = Distance(inner.Center, drawn.Ball.Center);
        var shift = Math.Min(distance, Math.Sqrt(Math.Max(0, (extent.OuterRadius * extent.OuterRadius) - (inner.Radius * inner.Radius))));
        return (radius.Value - (distance - shift + double.Hypot(inner.Radius, shift))) / drawn.Ball.Radius;
    }

    private static Enclosure? Enclose(int d, int c, int shape, double sigma)
    {
        var drawn = RegionGenerator.Bounded(d, shape);
        if (Bracket(drawn, c, sigma) is not { Inner: { } inner } extent)
        {
            return null;
        }

        var (mean, variance) = inner.Moments();
        var distance = Norm(mean, drawn.Ball.Center);
        var shift = Interval.Min(distance, Interval.Sqrt(Interval.Max(Interval.Square(Interval.From(extent.OuterRadius)) - variance, 0)));
        var reach = distance - shift + Interval.Sqrt(variance + Interval.Square(shift));
        var margin = (SmoothedRadiusBound(drawn, c, sigma) - reach) / Interval.From(drawn.Ball.Radius);
        return new Enclosure(Interval.One, new Interval(double.NegativeInfinity, margin.Upper));
    }

    /// <inheritdoc/>
    public override RegionWitness? WitnessAt(Point point) =>
        At(point) is var drawn && Bracket(drawn, (int)point["c"], point["sigma"])?.Inner is { } inner ? new(drawn.Ball, inner) : null;

    private static SmoothedExtent? Bracket(DrawnRegion drawn, int c, double sigma) =>
        SmoothedExtent.Enclose(drawn.Region, drawn.Ball, sigma, c, Tolerance, Evaluations);

    // At least R_σ(S_D): from there on the probability of a ball that surely contains S_D is below 1/c.
    private static Interval SmoothedRadiusBound(DrawnRegion drawn, int c, double sigma)
    {
        var d = drawn.Region.Dimension;
        var outer = drawn.Ball.OuterRadius();
        var radius = new Ball(d, outer).Under(sigma).Radius(c) ?? 0;
        for (var step = 1e-12 * outer; ; step *= 2)
        {
            radius += step;
            if ((c * BallProbability<Interval>.At(d, Interval.From(outer), Interval.From(sigma), Interval.From(radius))).Upper < 1)
            {
                return Interval.From(radius);
            }
        }
    }

    private static double Distance(ImmutableArray<double> a, ImmutableArray<double> b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static Interval Norm(ImmutableArray<Interval> point, ImmutableArray<double> center) =>
        Interval.Sqrt(point.Zip(center, (x, y) => Interval.Square(x - Interval.From(y))).Aggregate((Interval)0, (sum, square) => sum + square));
}
