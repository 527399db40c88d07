using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The gap with 50 augmentation points is larger than with one, at each σ of Table 4.</summary>
[Claim("remark-50-points-are-worse-than-one", "50 augmentation points are worse than one", "§5.2, of Table 4")]
[TableSigma]
public sealed partial class FiftyPointsAreWorseThanOne : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the gap in accuracies blows when we use up to 50 heavy data augmentation points, performing even worse than using the "
        + "standard data augmentation";

    /// <inheritdoc/>
    public override string Remarks =>
        "The gaps are 29, 36, 87, 61 against 27, 35, 38, 51 points. A printed gap is good to one point, so at σ = 0.12 and 0.25 "
        + "the print alone does not decide; they blow up at 0.50.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from cell in Table4Print.Of(points: 50)
           select TableCases.Case(Domain, cell.Gap - Table4Print.At(1, cell.Sigma).Gap, cell.Sigma),
    ];
}
