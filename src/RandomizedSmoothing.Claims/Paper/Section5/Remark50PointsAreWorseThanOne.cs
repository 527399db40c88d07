using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The gap with 50 augmentation points is larger than with one, at each σ of Table 4.</summary>
[Claim("remark-50-points-are-worse-than-one", "50 augmentation points are worse than one", "§5.2, of Table 4")]
[TableSigma]
public sealed partial class Remark50PointsAreWorseThanOne : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the gap in accuracies blows when we use up to 50 heavy data augmentation points, performing even worse than using the "
        + "standard data augmentation";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Bias} Read of each σ. The gaps are 29, 36, 87, 61 against 27, 35, 38, 51 points. Each is good to one point, so at σ = 0.12 and 0.25 the print does not tell which is larger; at 0.50 and 1.00 it does.";

    /// <inheritdoc/>
    public override string Correction => "remark-50-points-are-worse-than-one-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from cell in Table4Print.Of(points: 50)
           select TableCases.Printed(Domain, cell.PrintedGap() - Table4Print.At(1, cell.Sigma).PrintedGap(), cell.Sigma),
    ];
}
