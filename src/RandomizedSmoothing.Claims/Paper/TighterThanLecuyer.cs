namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Equation 2 beside the radius from differential privacy.</summary>
public sealed partial class TighterThanLecuyer : EarlierCertificate
{
    /// <inheritdoc/>
    public override string Id => "remark-tighter-than-lecuyer";

    /// <inheritdoc/>
    public override string Title => "Equation 2 is tighter than the bound of Lecuyer et al.";

    /// <inheritdoc/>
    public override string Statement =>
        "Lecuyer et al. (2019) first applied differential privacy techniques to derive a non-trivial lower bound of r; Cohen et al. (2019) proved a tighter bound";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theirs is the supremum over 0 < β ≤ min(1, ½ log(p_A/p_B)) of σβ/√(2 log(1.25(1 + e^β)/(p_A − e^(2β)p_B))), as Cohen et al. state it: every β is tested.";

    /// <inheritdoc/>
    protected override Parameter Free { get; } = new("beta", "β, the privacy parameter", ParameterKind.PositiveReal, 1e-3, 1);

    /// <inheritdoc/>
    protected override T FreeSlack<T>(Point<T> at) => Excess(at);

    /// <inheritdoc/>
    protected override T SquaredRadius<T>(Point<T> at)
    {
        var beta = at["beta"];
        return beta * beta / (2 * T.Log(5 * (1 + T.Exp(beta)) / (4 * Excess(at))));
    }

    private static T Excess<T>(Point<T> at)
        where T : struct, Numerics.IReal<T> => Top(at) - (T.Exp(2 * at["beta"]) * Other(at));
}
