using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What much augmentation does to §3.1's mixture, of the class that grows.</summary>
[Claim("theorem-1", "Class 1's region grows like σ_t², and the bias is large", "§3.1, Theorem 1")]
public sealed partial class Theorem1 : LimitClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "for k > 1/(2ε) − 1, class 1 decision region grows in size at a rate of Θ(σ_t²) and thus the bias is large for large σ_t";

    /// <inheritdoc/>
    public override string Remarks =>
        "Class 1 is the class at 0, as in Theorem 2; beside this theorem the paper calls the other class 𝒳₁, of which the first half would be false everywhere, but that is a label. "
        + "“Of variance σ_t” is read as the variance σ_t², so that the components have σ_o² + σ_t² after augmentation. The class at 0 is the "
        + "likelier one in an interval whose length divided by σ_t² tends to g/a, g > 0, before and after smoothing: so the first half holds (see remark-theorem-1-growth). "
        + $"It is the second half that fails, under either label: {ReadingsOfTables.LargeBias} The margin is the smaller one of g and of the limit of the bias less 0.05.";

    /// <inheritdoc/>
    public override string Correction => "theorem-1-corrected";

    private static T Margin<T>(T epsilon, T k, T a, T sigma_o, ReadOnlySpan<T> roots)
        where T : struct, IReal<T> => T.Min(-roots[0], Theorem1Bias.Margin(epsilon, k, a, sigma_o));
}
