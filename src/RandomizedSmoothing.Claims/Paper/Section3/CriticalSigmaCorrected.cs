using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where Theorem 2's bias is reached, for a data set of scale 1.</summary>
[Claim("remark-critical-sigma-corrected", "At scale 1 the bias is there from σ = 0.0306 on", "§3.1, beside the text after Theorem 2")]
public sealed partial class CriticalSigmaCorrected : ThreePointsClaim
{
    /// <inheritdoc/>
    public override string Statement => "k > e²/ε − 1 and σ_t ≥ 0.0306 a(k + 1)  ⇒  the bias is 1 − 2ε";

    /// <inheritdoc/>
    public override string Remarks =>
        "The samples at −a are lost from about σ_t = a/√(2 ln(1/(1 − 2ε))) on. In units of a(k + 1) that is largest where k = e²/ε − 1, "
        + "0.0305354 at ε ≈ 0.3577. There Theorem 2's bound is 16.9 times too large.";

    private static T Slack<T>(T epsilon, T k, T a, T sigma_t)
        where T : struct, IReal<T> => T.Min(KSlack(epsilon, k), (sigma_t * 10000 / (306 * a * (k + 1))) - 1);

    private static T Margin<T>(T k, T a, T sigma_t, ReadOnlySpan<T> roots)
        where T : struct, IReal<T> => Lead(k, a, sigma_t, roots);
}
