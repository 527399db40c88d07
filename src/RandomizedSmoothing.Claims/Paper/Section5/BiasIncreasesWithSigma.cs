using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>In each column of Table 4 the gap grows with σ.</summary>
[Claim("remark-bias-increases-with-sigma", "The bias increases with σ for any number of augmentation points", "§5.1, of Table 4")]
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public sealed partial class BiasIncreasesWithSigma : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Table 4 shows that the bias of the classifier consistently increases with increasing values of σ regardless of the "
        + "number of augmenting points used";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Bias} {ReadingsOfTables.WithSigma} The gaps are 27, 35, 38, 51 points with 1 augmentation point; 20, 24, 33, 46 with 10; 18, 28, 29, 45 with 25; but 29, 36, 87, 61 with 50.";

    /// <inheritdoc/>
    public override string Correction => "remark-bias-increases-with-sigma-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
        [.. from points in (int[])[1, 10, 25, 50] from pair in Table4Print.Of(points).Pairs() select Case(pair)];

    private PrintedCase Case((Table4Cell Lower, Table4Cell Higher) pair) =>
        TableCases.Printed(Domain, pair.Higher.PrintedGap() - pair.Lower.PrintedGap(), pair.Lower.Points, pair.Lower.Sigma, pair.Higher.Sigma);
}
