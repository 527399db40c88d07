using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 3: σ &gt; R√c / √(2(d − 1)) makes a bounded decision region shrink.</summary>
public sealed class Theorem3
{
    [Test]
    public void Gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.Theorem3>();

    [Test]
    public void Holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.Theorem3>();

    [Test]
    public void Its_margin_has_the_sign_of_R_minus_the_smoothed_radius()
    {
        var claim = new Claims.Paper.Theorem3();
        ClaimProperty.ForAll([Parameter.Dimension with { High = 3000 }, Parameter.Classes, Parameter.Radius, Parameter.Sigma], 300, point =>
        {
            var ball = new Ball((int)point["d"], point["R"]);
            var smoothed = new SmoothedBall(ball, point["sigma"]).Radius((int)point["c"]) ?? 0;
            var margin = claim.Margin(point.As<Numerics.Real>()).Value;
            return (Math.Abs(margin) < 1e-9 || (margin > 0) == (smoothed < ball.Radius)).Label($"margin {margin}, smoothed radius {smoothed}");
        });
    }

    // Regions that nobody chose by hand: unions of balls, boxes, hollow balls and specks that hold S_D in place.
    [Test]
    public void Holds_for_drawn_regions() => ClaimProperty.ForAll(
        [
            Parameter.Dimension with { High = 3 },
            Parameter.Classes with { High = 1000 },
            RegionClaim.Shape,
            new Parameter("factor", "σ in units of the theorem's bound", ParameterKind.PositiveReal, 1 + 1e-6, 100),
        ],
        300,
        point =>
        {
            var (d, c) = ((int)point["d"], (int)point["c"]);
            var (region, ball) = Claims.Engines.RegionGenerator.Bounded(d, (int)point["shape"]);
            var sigma = point["factor"] * Claims.Paper.Theorem3.ShrinkingBound<Numerics.Real>(d, c, Numerics.Real.From(ball.Radius)).Value;
            var extent = SmoothedExtent.Estimate(region, ball, sigma, c, tolerance: 0.01, evaluations: 300);
            return ((extent.Inner?.Radius ?? 0) < ball.Radius).Label($"R {ball.Radius}, R_σ from {extent.Inner?.Radius} to {extent.OuterRadius}, {region}");
        });
}
