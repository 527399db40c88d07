using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 1's word for the bound of Theorem 4 on the vanishing σ.</summary>
[Claim("table-1", "R√c / √d is a lower bound on σ_van", "§1, Table 1; also §4.1, after Theorem 4")]
[PaperSaysItFollows("theorem-4", "lower bnd. (Thm. 4)")]
public sealed partial class Table1 : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "bounded region, vanishing rate σ_van: T - lower bnd. (Thm. 4); that is, R√c / √d ≤ σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        "σ_van is the σ above which the ball's smoothed region is empty, so it is at least R√c / √d exactly where the centre "
        + "keeps at least 1/c at that σ. The word is wrong at every d and c: Theorem 4 itself says that the region is gone above "
        + "R√c / √d, and §4.3 goes on to call it an upper bound. For other bounded regions σ_van is smaller still. Read as “a lower "
        + "bound on the σ that Theorem 4 speaks of”, the table only repeats that theorem. " + Readings.RepeatedWord + " “Lower” stands here and twice in §4.1, “upper” once, in §4.3: see the correction. The table's other “lower bnd.”, of "
        + "Theorem 7, is one on the shrinking rate: see theorem-7.";

    /// <inheritdoc/>
    public override string Correction => "table-1-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    internal static T Margin<T>([Dimension] int d, [Classes] int c, [Radius] T R)
        where T : struct, IReal<T> => (c * BallProbability<T>.AtCenter(d, R, Theorem4.VanishingBound(d, c, R))) - 1;
}
