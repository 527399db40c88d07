using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Equation 2 says of σ when the two probabilities are given.</summary>
[Claim("remark-larger-sigma", "At given probabilities a larger σ certifies a larger radius", "§4.3, last paragraph, and §3, footnote 1")]
public sealed partial class LargerSigma : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "larger certified radius can normally be obtained by larger smoothing factor σ according to Equation (2): r is proportional to σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "With p_A and p_B held fixed: their quantiles Φ⁻¹ are the parameters. Of a point of a given region they change with σ, and then the sentence is wrong for every convex region: see "
        + "remark-radii-rise-then-fall-literal-corrected.";

    /// <inheritdoc/>
    public override string Proof => "σ/2 times a positive number that does not depend on σ.";

    private static T Slack<T>(
        [RealNumber(Low = -8, High = 8, Meaning = "quantile of p_A")] T top,
        [RealNumber(Low = -8, High = 8, Meaning = "quantile of p_B")] T second,
        [Sigma] T sigma,
        [LargerSigma] T sigma2)
        where T : struct, IReal<T> => T.Min(top - second, (sigma2 / sigma) - 1);

    private static T Margin<T>(T top, T second, T sigma, T sigma2)
        where T : struct, IReal<T> => 1 - (Radius(top, second, sigma) / Radius(top, second, sigma2));

    private static T Radius<T>(T top, T second, T sigma)
        where T : struct, IReal<T> => sigma / 2 * (top - second);
}
