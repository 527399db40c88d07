using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The gap between the highest and the lowest class-wise accuracy in Table 2 grows with σ.</summary>
[Claim("remark-imbalance-grows-with-sigma", "Class-wise accuracies become more imbalanced with σ", "§3.2, first paragraph, of Table 2")]
public sealed partial class ImbalanceGrowsWithSigma : Table2StepClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "despite the increasing trend in certified radii, the class-wise accuracies becomes more imbalanced at higher smoothing "
        + "factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Bias} {ReadingsOfTables.WithSigma} The gap grows up to σ = 1.00 (25.6, 33.8, 39.5, 52.0 points) and then shrinks (51.4, 47.8, 39.8), because the best classes lose accuracy too: from 1.00 to 3.00 by 12.2 points, "
        + "where the printed deviations of the four accuracies are 1.5, 1.3, 1.0 and 0.8. The trend of the certified radii is that of the correct ones; the average of all falls from σ = 0.50 on.";

    /// <inheritdoc/>
    public override string Correction => "remark-imbalance-grows-with-sigma-corrected";

    /// <inheritdoc/>
    protected override PrintExpression? Margin(Table2Column lower, Table2Column higher) => higher.PrintedGap() - lower.PrintedGap();
}
