using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A statement that what 10 or 25 augmentation points improve, relative to one, becomes smaller with σ.</summary>
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public abstract class RelativeImprovementClaim : PrintedClaim
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<PrintedCase> Cases =>
    [
        .. from points in (int[])[10, 25]
           from pair in Table4Print.Of(points).Pairs()
           where IsStated(pair.Lower.Sigma, pair.Higher.Sigma)
           select TableCases.Printed(Domain, Improvement(pair.Lower) - Improvement(pair.Higher), points, pair.Lower.Sigma, pair.Higher.Sigma),
    ];

    /// <summary>The improvement at a σ, relative to one augmentation point.</summary>
    protected abstract PrintExpression Improvement(Table4Cell cell);

    /// <summary>True where the statement compares these two σ.</summary>
    protected virtual bool IsStated(decimal lower, decimal higher) => true;

    /// <summary>The share of the standard gap that the further points take away.</summary>
    private protected static PrintExpression ShareOfGap(Table4Cell cell) => 1 - (cell.PrintedGap() / Table4Print.At(1, cell.Sigma).PrintedGap());
}
