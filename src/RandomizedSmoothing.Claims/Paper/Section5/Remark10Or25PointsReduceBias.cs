using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The gap with 10 and with 25 augmentation points is smaller than with one, and more than half of it, at each σ of Table 4.</summary>
[Claim("remark-10-or-25-points-reduce-bias", "10 or 25 augmentation points reduce the bias", "§5.2, of Table 4")]
[Part]
[AugmentationPoints]
[TableSigma]
public sealed partial class Remark10Or25PointsReduceBias : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias is slightly reduced by using a larger number {10, 25} of augmentation points but the problem still remains";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Bias} {ReadingsOfTables.Slightly} It is smaller by 5 to 11 points (part 1: the share that is taken away), which is up to a third at σ = 0.12 and about a tenth at 1.00; a gap of at least 18 points remains (part 2: the share that is left, less ½).";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from points in (int[])[10, 25]
           from cell in Table4Print.Of(points)
           let left = cell.PrintedGap() / Table4Print.At(1, cell.Sigma).PrintedGap()
           from @case in (PrintedCase[])[TableCases.Printed(Domain, 1 - left, 1, points, cell.Sigma), TableCases.Printed(Domain, left - 0.5m, 2, points, cell.Sigma)]
           select @case,
    ];
}
