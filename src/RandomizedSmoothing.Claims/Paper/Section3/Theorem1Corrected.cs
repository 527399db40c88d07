using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 1 of the class that grows, with a bias that it has.</summary>
[Claim("theorem-1-corrected", "The region of the class at 0 grows like σ_t², and the bias is at least (1 − 2ε)(2Φ(ka/2σ_o) − 1)", "§3.1, beside Theorem 1")]
[RestsOn("remark-theorem-1-bias-corrected")]
public sealed partial class Theorem1Corrected : LimitClaim
{
    /// <summary>The limit of the bias, derived.</summary>
    internal const string Limit =
        "With s² = σ_o² + σ_t² and x = τs²/a, the class at 0 is the likelier one for s → ∞ where G(τ) = (1 − 2ε)(e^(−τ) − 1) + 2ε(e^(kτ) − 1) < 0. G is "
        + "convex, G(0) = 0, G′(0) = 2ε(k + 1) − 1 > 0: that is (−g, 0) for one g > 0. So the interval (l, u) of the class at 0 has l ~ −gs²/a, and u tends to "
        + "a((1 − 2ε) + 2εk²)/(2(2ε(k + 1) − 1)) by the expansion of both densities at fixed x. Smoothing with σ_t moves neither end in the limit, as the "
        + "other one is far in units of σ_t. So the class at 0 keeps Φ(u/σ_o) of its samples, and the other class (1 − 2ε)Φ(−(u + a)/σ_o) + 2εΦ((ka − u)/σ_o) of its own.";

    /// <inheritdoc/>
    public override string Statement =>
        "for k > 1/(2ε) − 1, the decision region of the class at 0 grows in size at a rate of Θ(σ_t²), and the bias is at least (1 − 2ε)(2Φ(ka/2σ_o) − 1) for large σ_t";

    /// <inheritdoc/>
    public override string Proof => Limit + " The gap is bounded in remark-theorem-1-bias-corrected.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Margin<T>(T epsilon, T k, T a, T sigma_o, ReadOnlySpan<T> roots)
        where T : struct, IReal<T>
    {
        // g over its tangent where k is close to 1/(2ε) − 1.
        var far = 2 * epsilon;
        var growth = -roots[0] * (1 - far + (far * k * k)) / (2 * ((far * (k + 1)) - 1));
        return T.Min(growth, ExcessOfBias(epsilon, k, a, sigma_o));
    }
}
