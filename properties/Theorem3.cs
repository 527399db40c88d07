using FsCheck.Fluent;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 3: σ &gt; R√c / √(2(d − 1)) makes a bounded decision region shrink.</summary>
public sealed class Theorem3
{
    [Test]
    public void Its_margin_has_the_sign_of_R_minus_the_smoothed_radius()
    {
        var claim = new Claims.Paper.Theorem3();
        ClaimProperty.ForAll([Parameter.Dimension with { High = 3000 }, Parameter.Classes, Parameter.Radius, Parameter.Sigma], 300, point =>
        {
            var ball = new Ball((int)point["d"], point["R"]);
            var smoothed = ball.Under(point["sigma"]).Radius((int)point["c"]) ?? 0;
            var margin = claim.Margin(point.As<Numbers.Real>()).Value;
            return (Math.Abs(margin) < 1e-9 || (margin > 0) == (smoothed < ball.Radius)).Label($"margin {margin}, smoothed radius {smoothed}");
        });
    }
}
