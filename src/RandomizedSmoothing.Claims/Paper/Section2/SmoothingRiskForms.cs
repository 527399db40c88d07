using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>§2.2's two forms of the smoothing risk.</summary>
[Claim("remark-smoothing-risk-forms", "The loss of the smoothed classifier is the loss of the mean output", "§2.2, noise smoothing risk")]
public sealed partial class SmoothingRiskForms : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "R_RS = E_x[l(f_σ(x), h(x))] = E_x[l(E_z[f(x + z)], h(x))]";

    /// <inheritdoc/>
    public override string Remarks =>
        "With f_σ as §2.1 defines it, the basis vector of the likeliest label, and l the cross entropy, as in the next sentence. Where the true label has the share p > ½ of the noise, the first loss is −log 1 = 0 and the second −log p; the margin is minus their distance. "
        + "With f_σ = E_z[f(x + z)], as §4 writes it, the two forms are one.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T p)
        where T : struct, IReal<T> => T.Min((2 * p) - 1, 1 - p);

    private static T Margin<T>([TrueScore(Meaning = "share of the noise at which the base classifier has the true label")] T p)
        where T : struct, IReal<T> => T.Log(p);
}
