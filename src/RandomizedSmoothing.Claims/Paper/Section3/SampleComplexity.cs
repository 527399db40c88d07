using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How many samples a radius takes at a fixed σ.</summary>
[Claim("remark-sample-complexity", "At a fixed σ a larger radius takes more samples", "§3, first paragraph")]
public sealed partial class SampleComplexity : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "the trade-off between the sample complexity and certified radii with a fixed smoothing factor";

    /// <inheritdoc/>
    public override string Remarks =>
        "To certify r at level α takes n = ln α/ln Φ(r/σ) samples, all of them of one class. The margin is 1 less the ratio of the two n, which does not depend on α. At α = 0.001 that is 10,000 at 3.2σ, 218,105 at 4σ and 24 million at 5σ: “impractical” is fair.";

    /// <inheritdoc/>
    public override string Proof =>
        "Φ rises, and so does ln Φ < 0 toward 0; when all of n samples agree, the exact lower bound of p_A is α^(1/n), and no outcome of n samples gives a larger one.";

    private static T Slack<T>(T r, T r2)
        where T : struct, IReal<T> => (r2 / r) - 1;

    private static T Margin<T>(
        [PositiveReal(Low = 1e-3, High = 6, Meaning = "certified radius, in units of σ")] T r,
        [PositiveReal(Low = 1e-3, High = 6, Meaning = "a larger radius, in units of σ")] T r2)
        where T : struct, IReal<T> => 1 - (T.Log(T.NormalLower(r2)) / T.Log(T.NormalLower(r)));
}
