namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 2 with the share of the class's own samples that stays.</summary>
public sealed class Theorem2Corrected : ThreePointsClaim
{
    private static readonly Theorem2 Original = new();

    /// <inheritdoc/>
    public override string Id => "theorem-2-corrected";

    /// <inheritdoc/>
    public override string Title => "The bias on three points is 1 − 2ε";

    /// <inheritdoc/>
    public override string Source => "§3.1, beside Theorem 2";

    /// <inheritdoc/>
    public override string Statement =>
        "k > e²/ε − 1 and σ_t ≥ a√(k(k + 1)/(2 ln(2ε(k + 1)) − 2k/(k + 2)))  ⇒  the bias is 1 − 2ε";

    /// <inheritdoc/>
    public override string Remarks =>
        "The margin is the smallest lead of the labels that make this bias: the class at 0 gets 0 and −a, the other one keeps ka. The bound "
        + "on σ_t is far from sharp, as remark-critical-sigma-corrected shows.";

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => Original.Slack(at);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots) => Lead(at, roots);
}
