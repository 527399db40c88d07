using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 7: the printed lower bound on the rate at which a cone shrinks, and what is true beside it.</summary>
public sealed class Theorem7
{
    [Test]
    public void Its_margin_has_the_sign_of_the_retreat_less_the_bound()
    {
        var claim = new Claims.Paper.Theorem7();
        ClaimProperty.ForAll([Parameter.Dimension with { High = 3000 }, Parameter.Classes, Parameter.HalfAngle], 300, point =>
        {
            var (d, c, theta) = ((int)point["d"], (int)point["c"], point["theta"]);
            var retreat = new Cone(d, theta).Under(1).Retreat(c);
            var bound = Claims.Paper.Theorem7.RetreatBound<Real>(d, c, Real.From(theta)).Value;
            var margin = claim.Margin(point.As<Real>()).Value;
            return (Math.Abs(margin) < 1e-9 || (margin > 0) == (retreat > bound)).Label($"margin {margin}, retreat {retreat}, bound {bound}");
        });
    }
}
