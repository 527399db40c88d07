using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The gap with 10 and with 25 augmentation points is smaller than with one, at each σ of Table 4.</summary>
[Claim("remark-10-or-25-points-reduce-bias", "10 or 25 augmentation points reduce the bias", "§5.2, of Table 4")]
[AugmentationPoints]
[TableSigma]
public sealed partial class MorePointsReduceBias : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias is slightly reduced by using a larger number {10, 25} of augmentation points but the problem still remains";

    /// <inheritdoc/>
    public override string Remarks =>
        "It is smaller by 5 to 11 points. That is up to a third at σ = 0.12 and about a tenth at 1.00; a gap of at least 18 "
        + "points remains.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from points in (int[])[10, 25]
           from cell in Table4Print.Of(points)
           select TableCases.Case(Domain, Table4Print.At(1, cell.Sigma).Gap - cell.Gap, points, cell.Sigma),
    ];
}
