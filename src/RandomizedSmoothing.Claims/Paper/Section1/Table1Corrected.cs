using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What the bound of Theorem 4 is to the vanishing σ.</summary>
[Claim("table-1-corrected", "R√c / √d is an upper bound on σ_van", "§1, beside Table 1")]
[RestsOn("chen-rubin")]
public sealed partial class Table1Corrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "bounded region, vanishing rate σ_van: upper bound, σ_van < R√c / √d";

    /// <inheritdoc/>
    public override string Proof =>
        "With F the distribution function of χ²_d, the ball's centre keeps F(R²/σ²), and 1/c at σ_van; so σ_van < R√c / √d means "
        + "c F(d/c) < 1. d = 2: F(x) = 1 − exp(−x/2) < x/2. d = 3: the density is at most exp(−1/2)/√(2π) < 1/4, so c F(d/c) < 3/4. "
        + "d ≥ 4: the density rises up to d − 2 ≥ d/2 ≥ d/c, so F(x)/x is largest at x = d/2 and c F(d/c) ≤ 2 F(d/2) < 1, since the "
        + "median of χ²_d is above d − 2/3 (Chen and Rubin 1986). Any bounded region vanishes no later than the smallest ball "
        + "around it.";

    private static T Margin<T>([Dimension] int d, [Classes] int c, [Radius] T R)
        where T : struct, IReal<T> => -Table1.Margin(d, c, R);
}
