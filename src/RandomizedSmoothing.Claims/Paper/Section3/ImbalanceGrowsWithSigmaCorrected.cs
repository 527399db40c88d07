using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The ratio of the highest to the lowest class-wise accuracy in Table 2 grows with σ.</summary>
[Claim("remark-imbalance-grows-with-sigma-corrected", "The ratio of the class-wise accuracies grows with σ", "§3.2, beside its first paragraph")]
public sealed partial class ImbalanceGrowsWithSigmaCorrected : Table2StepClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the ratio of the highest to the lowest class-wise accuracy grows with σ, over all seven σ of Table 2";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.WithSigma} The ratios of the printed means are 1.4, 1.6, 1.9, 3.5, 6.2, 9.9, 34. In the same words with the gap for the ratio, the "
        + "statement holds up to σ = 1.00.";

    /// <inheritdoc/>
    protected override PrintExpression? Margin(Table2Column lower, Table2Column higher) => Ratio(higher) - Ratio(lower);

    private static PrintExpression Ratio(Table2Column column) => column.PrintedHighest() / column.PrintedLowest();
}
