using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A narrow cone shrinks.</summary>
[Claim("remark-semi-bounded-shrinks-corrected", "A cone as narrow as Theorem 5 asks shrinks, in the plane for up to 88 classes", "§4.2, beside the text before Theorem 6")]
[RestsOn("theorem-7-corrected")]
public sealed partial class SemiBoundedShrinksCorrected : ExpressionClaim
{
    private const int MostClassesInThePlane = 88;

    /// <inheritdoc/>
    public override string Statement =>
        $"d ≥ 3 or c ≤ {MostClassesInThePlane}, and tan θ < √((d − 1)/(2c log(c − 1)))  ⇒  Υ_Dσ < Υ_D for the solid cone D, at every σ";

    /// <inheritdoc/>
    public override string Remarks => "For two classes every θ < 90° is narrow, as log(c − 1) = 0. In the plane with 89 classes the widest narrow cone, 2.03°, has a share of 0.01127 > 1/89.";

    /// <inheritdoc/>
    public override string Proof =>
        "It is to be shown that the apex keeps less than 1/c. d ≥ 3 or c = 2: the retreat exceeds Theorem 7's bound, by theorem-7-corrected, and that is positive for a narrow cone. The plane: the apex keeps "
        + "θ/π < tan θ/π < 1/(π√(2c log(c − 1))), which is at most 1/c where c ≤ 2π² log(c − 1); so it is at c = 3, where the right side is 13.7, and at c = 88, where it is 88.15, and so in between, as log is concave.";

    private static T Slack<T>(int d, T c, T theta)
        where T : struct, IReal<T> => T.Min(T.Max((2 * d) - 5, (2 * MostClassesInThePlane) + 1 - (2 * c)), Theorem7.RetreatBound(d, c, theta));

    private static T Margin<T>([Dimension] int d, [Classes] T c, [HalfAngle] T theta)
        where T : struct, IReal<T> => 1 - (c * ConeProbability<T>.OnAxis(d, theta, sigma: T.One, depth: 0));
}
