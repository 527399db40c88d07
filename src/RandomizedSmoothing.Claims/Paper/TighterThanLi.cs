namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Equation 2 beside the radius from Rényi divergences.</summary>
public sealed partial class TighterThanLi : EarlierCertificate
{
    /// <inheritdoc/>
    public override string Id => "remark-tighter-than-li";

    /// <inheritdoc/>
    public override string Title => "Equation 2 is tighter than the bound of Li et al.";

    /// <inheritdoc/>
    public override string Statement =>
        "The bound was later improved by Li et al. (2019) via the tools in information theory for p = 2. Recently, Cohen et al. (2019) proved a tighter bound of r for p = 2";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theirs is the supremum over α > 1 of σ√(−(2/α) log(1 − p_A − p_B + 2M)), M being the power mean ((p_A^(1 − α) + p_B^(1 − α))/2)^(1/(1 − α)): every α is tested.";

    /// <inheritdoc/>
    protected override Parameter Free { get; } = new("alpha", "α − 1, α being the order of the divergence", ParameterKind.PositiveReal, 1e-2, 1e2);

    /// <inheritdoc/>
    protected override T FreeSlack<T>(Point<T> at) => T.One;

    /// <inheritdoc/>
    protected override T SquaredRadius<T>(Point<T> at)
    {
        var (top, other, order) = (Top(at), Other(at), at["alpha"]);

        // Relative to the smaller probability, whose power is the larger.
        var share = (1 + T.Exp(order * (T.Log(other) - T.Log(top)))) / 2;
        var mean = other * T.Exp(-(T.Log(share) / order));
        return -(2 / (order + 1) * T.Log(1 - top - other + (2 * mean)));
    }
}
