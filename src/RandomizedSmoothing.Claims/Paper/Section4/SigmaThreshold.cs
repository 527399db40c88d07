using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 2's average certified radius rises up to σ = 0.50 and falls from σ = 1.00 on.</summary>
[Claim("remark-sigma-threshold", "The average certified radius turns between σ = 0.50 and 1.00", "§4.3, last paragraph")]
public sealed partial class SigmaThreshold : Table2StepClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "For small values of σ the average certified radius keeps increasing to a point (σ_thres ∈ [0.50, 1.00]) after which the "
        + "effect of the vanishing decision region reduces the average certified radius";

    /// <inheritdoc/>
    public override string Remarks =>
        "Nothing is asked of the step from 0.50 to 1.00, where the point is said to lie. Seven σ cannot place it so well: a "
        + "radius that rises to one peak, falls after it and is larger at 0.50 than at 0.25 and at 1.00 peaks somewhere between "
        + "0.25 and 1.00. Why it falls is not tested here.";

    /// <inheritdoc/>
    protected override PrintExpression? Margin(Table2Column lower, Table2Column higher) =>
        higher.Sigma <= 0.50m ? higher.PrintedRadius() - lower.PrintedRadius()
        : lower.Sigma >= 1.00m ? lower.PrintedRadius() - higher.PrintedRadius()
        : null;
}
