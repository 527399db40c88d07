using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Equation 2 says of σ when the two probabilities are given.</summary>
public sealed partial class LargerSigmaLargerRadius : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-larger-sigma";

    /// <inheritdoc/>
    public override string Title => "At given probabilities a larger σ certifies a larger radius";

    /// <inheritdoc/>
    public override string Source => "§4.3, last paragraph, and §3, footnote 1";

    /// <inheritdoc/>
    public override string Statement =>
        "larger certified radius can normally be obtained by larger smoothing factor σ according to Equation (2): r is proportional to σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "With p_A and p_B held fixed: their quantiles Φ⁻¹ are the parameters. Of a point of a given region they change with σ, and then the sentence is wrong for every convex region: see "
        + "remark-radii-rise-then-fall.";

    /// <inheritdoc/>
    public override string Proof => "σ/2 times a positive number that does not depend on σ.";

    /// <inheritdoc/>
    public override Domain Domain { get; } =
    [
        Quantile("top", "quantile of p_A"),
        Quantile("second", "quantile of p_B"),
        Parameter.Sigma,
        Parameter.Sigma with { Name = "sigma2", Meaning = "a larger standard deviation, in input units" },
    ];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => T.Min(at["top"] - at["second"], (at["sigma2"] / at.Sigma) - 1);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => 1 - (Radius(at, at.Sigma) / Radius(at, at["sigma2"]));

    private static T Radius<T>(Point<T> at, T sigma)
        where T : struct, IReal<T> => sigma / 2 * (at["top"] - at["second"]);

    private static Parameter Quantile(string name, string meaning) => new(name, meaning, ParameterKind.RealNumber, -8, 8);
}
