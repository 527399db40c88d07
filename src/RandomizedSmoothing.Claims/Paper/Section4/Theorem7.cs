using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The printed lower bound on the rate at which a cone shrinks.</summary>
[Claim("theorem-7", "A cone shrinks at least at the printed rate", "§4.2, Theorem 7")]
[PaperSaysItFollows("theorem-6", "With the above Theorem 6, we can fix the smoothing factor to σ = 1")]
public sealed partial class Theorem7 : ExpressionClaim, IBoundClaim
{
    // At wider angles the bound passes through 0, where a ratio says nothing.
    private static readonly double NarrowAngle = Parameter.HalfAngle.FromDisplay(0.01);

    /// <inheritdoc/>
    public override string Statement =>
        "(Υ_Dσ − Υ_Dσ+δ)/δ > √((d − 1)/(c tan²θ)) · ((d − 1) − 2 tan²θ c log(c − 1)) / (2(d − 1))";

    /// <inheritdoc/>
    public override string Remarks =>
        "By Theorem 6 the rate is the retreat at σ = 1, the depth on the axis at which the probability is 1/c. The probability rises "
        + "with the depth, so the retreat exceeds the bound exactly where the probability at the bound's depth is below 1/c. "
        + "It is true for d ≥ 3 and for c ≤ 6, for every θ: that is the correction, which is proved.";

    /// <inheritdoc/>
    public override string Correction => "theorem-7-corrected";

    /// <summary>The paper's lower bound on the retreat per unit of σ.</summary>
    public static T RetreatBound<T>(int d, T c, T theta)
        where T : struct, IReal<T>
    {
        T n = d - 1;
        var tan = T.Tan(theta);
        return T.Sqrt(n / c) / tan * (n - (2 * tan * tan * c * T.Log(c - 1))) / (2 * n);
    }

    internal static T Margin<T>([Dimension] int d, [Classes] T c, [HalfAngle] T theta)
        where T : struct, IReal<T> => 1 - (c * ConeProbability<T>.OnAxis(d, theta, sigma: T.One, depth: RetreatBound(d, c, theta)));

    /// <inheritdoc/>
    public string Bounded => "the retreat of a narrow cone (0.01°) per unit of σ";

    /// <inheritdoc/>
    public Domain RatioDomain { get; } = [Parameter.Dimension, Parameter.Classes];

    /// <inheritdoc/>
    public double TrueValue(Point point) => new Cone((int)point["d"], NarrowAngle).Under(1).Retreat((int)point["c"]);

    /// <inheritdoc/>
    public double Bound(Point point) => RetreatBound<Real>((int)point["d"], (int)point["c"], Real.From(NarrowAngle)).Value;
}
