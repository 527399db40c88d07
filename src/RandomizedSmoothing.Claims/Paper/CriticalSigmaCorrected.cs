namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where Theorem 2's bias is reached, for a data set of scale 1.</summary>
public sealed class CriticalSigmaCorrected : ThreePointsClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-critical-sigma-corrected";

    /// <inheritdoc/>
    public override string Title => "At scale 1 the bias is there from σ = 0.0306 on";

    /// <inheritdoc/>
    public override string Source => "§3.1, beside the text after Theorem 2";

    /// <inheritdoc/>
    public override string Statement => "k > e²/ε − 1 and σ_t ≥ 0.0306 a(k + 1)  ⇒  the bias is 1 − 2ε";

    /// <inheritdoc/>
    public override string Remarks =>
        "The samples at −a are lost from about σ_t = a/√(2 ln(1/(1 − 2ε))) on. In units of a(k + 1) that is largest where k = e²/ε − 1, "
        + "0.03054 at ε ≈ 0.356. Theorem 2's bound is at least 16.8 times too large.";

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => T.Min(
        KSlack(at["epsilon"], at["k"]),
        (at["sigma_t"] * 10000 / (306 * at["a"] * (at["k"] + 1))) - 1);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots) => Lead(at, roots);
}
