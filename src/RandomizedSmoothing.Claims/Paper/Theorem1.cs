using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What much augmentation does to §3.1's mixture, with the classes named as the paper names them there.</summary>
[Claim("theorem-1", "Class 1's region grows like σ_t², and the bias is large", "§3.1, Theorem 1")]
public sealed partial class Theorem1 : LimitClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "for k > 1/(2ε) − 1, class 1 decision region grows in size at a rate of Θ(σ_t²) and thus the bias is large for large σ_t";

    /// <inheritdoc/>
    public override string Remarks =>
        "Class 1 is 𝒳₁, the mixture of two components, as the paper names it beside this theorem; in Theorem 2 the label 1 is the other class's. "
        + "“Of variance σ_t” is read as the variance σ_t², so that the components have σ_o² + σ_t² after augmentation. The other class, at 0, is the "
        + "likelier one in an interval whose length divided by σ_t² tends to g/a, g > 0, before and after smoothing: it is that region which "
        + "grows, and class 1's, the rest of the line, loses as much. The margin is the smaller one of class 1's growth, −g, and of the limit of "
        + "the bias less ½, for which see remark-theorem-1-bias.";

    /// <inheritdoc/>
    public override string Correction => "theorem-1-corrected";

    private static T Margin<T>(T epsilon, T k, T a, T sigma_o, ReadOnlySpan<T> roots)
        where T : struct, IReal<T> => T.Min(roots[0], LimitOfBias(epsilon, k, a, sigma_o) - (T.One / 2));
}
