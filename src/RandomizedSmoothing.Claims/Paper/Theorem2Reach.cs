namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What the correction of Theorem 2 comes down to: how far the interval of the class at 0 reaches on either side.</summary>
internal sealed class Theorem2Reach : ExpressionClaim
{
    private static readonly Parameter Spread =
        new("y", "ka/σ_t, the distance of the far component in units of the noise", ParameterKind.PositiveReal, 1e-6, 5.3);

    /// <inheritdoc/>
    public override string Id => "theorem-2-corrected-reach";

    /// <inheritdoc/>
    public override string Title => "The class at 0 is the likelier one far beyond −a, and the other one is at ka";

    /// <inheritdoc/>
    public override string Source => "§3.1, for Theorem 2";

    /// <inheritdoc/>
    public override string Statement =>
        "k > e²/ε − 1 and y = ka/σ_t  ⇒  the class at 0 is the likelier one at −a − 2σ_t²/(ka), and the other one is at ka";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [SyntheticParameters.Epsilon, SyntheticParameters.K, Spread];

    /// <summary>The ranges over which it is proved: all that Theorem 2 says of these ε and k, whose y is below 5.3.</summary>
    public static ProofBox Box { get; } = new([SyntheticParameters.Epsilon, SyntheticParameters.K with { Low = 13 }, Spread with { Low = 0 }]);

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => ThreePointsClaim.KSlack(at["epsilon"], at["k"]);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at)
    {
        var (weight, k, y) = (2 * at["epsilon"], at["k"], at["y"]);
        var square = y * y;

        // The excess density of the class of two components, times −(k + 1); its value at ka is at least q k times the second.
        var near = (1 - weight) * (T.Exp((2 + (square / (2 * k))) / k) - 1);
        var far = weight * (1 - T.Exp(-(2 + (square / k) + (square / 2))));
        return T.Min((k + 1) * (far - near), (weight * k / 2) - ((1 - weight) * (1 + (T.One / (2 * k)))));
    }
}
