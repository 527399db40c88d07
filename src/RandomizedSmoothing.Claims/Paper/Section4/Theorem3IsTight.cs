using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Whether Theorem 3's bound is the σ at which a ball starts to shrink.</summary>
[Claim("remark-theorem-3-is-tight", "The bound of Theorem 3 is tight", "§4: “Our results are tight”; Theorem 3")]
public sealed partial class Theorem3IsTight : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Our results are tight: at every d and c, no factor below 1 can be put before Theorem 3's bound R√c / √(2(d − 1)); R_σ ≥ R at factor · R√c / √(2(d − 1))";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Tight + " For two classes every factor will do, as a ball shrinks at every σ > 0. At the bound itself a ball has not only shrunk: it is gone, for every d and c (remark-theorem-3-vanishes).";

    /// <inheritdoc/>
    public override string Correction => "remark-theorem-3-is-tight-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T factor)
        where T : struct, IReal<T> => 1 - factor;

    private static T Margin<T>([Dimension] int d, [Classes] int c, [BoundFactor] T factor)
        where T : struct, IReal<T> => (c * BallProbability<T>.At(d, T.One, factor * Theorem3.ShrinkingBound(d, c, T.One), distance: T.One)) - 1;
}

/// <summary>What a bound is multiplied by.</summary>
[PositiveReal(Name = "factor", Low = 0.1, High = 1, Meaning = "a factor below 1 before the bound")]
internal sealed class BoundFactorAttribute : ParameterAttribute;
