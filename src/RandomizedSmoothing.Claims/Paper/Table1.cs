using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 1's word for the bound of Theorem 4 on the vanishing σ.</summary>
public sealed class Table1 : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "table-1";

    /// <inheritdoc/>
    public override string Title => "R√c / √d is a lower bound on σ_van";

    /// <inheritdoc/>
    public override string Source => "§1, Table 1; also §4.1, after Theorem 4";

    /// <inheritdoc/>
    public override string Statement => "bounded region, vanishing rate σ_van: T - lower bnd. (Thm. 4); that is, R√c / √d ≤ σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        "σ_van is the σ above which the ball's smoothed region is empty, so it is at least R√c / √d exactly where the centre "
        + "keeps at least 1/c at that σ. The word is wrong at every d and c: Theorem 4 itself says that the region is gone above "
        + "R√c / √d, and §4.3 goes on to call it an upper bound. For other bounded regions σ_van is smaller still. Read as “a lower "
        + "bound on the σ that Theorem 4 speaks of”, the table only repeats that theorem. The table's other “lower bnd.”, of "
        + "Theorem 7, is one on the shrinking rate: see theorem-7.";

    /// <inheritdoc/>
    public override string Correction => "table-1-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.Radius];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) =>
        (at.C * BallProbability<T>.AtCenter(at.D, at.R, Theorem4.VanishingBound(at.D, at.C, at.R))) - 1;
}
