using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The relative improvement is smaller at the largest σ of Table 4 than at the smallest.</summary>
[Claim("remark-relative-improvement-falls-corrected", "The relative improvement falls from σ = 0.12 to 1.00", "§5.2, beside Table 4")]
public sealed partial class RelativeImprovementFallsCorrected : RelativeImprovementClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "for 10 and 25 points the share of the standard gap that they take away is smaller at σ = 1.00 than at σ = 0.12";

    /// <inheritdoc/>
    public override string Remarks =>
        "26 and 10 %, 33 and 12 %. Of the pairs between, the print decides some for one number of points and not for the other.";

    /// <inheritdoc/>
    protected override PrintExpression Improvement(Table4Cell cell) => ShareOfGap(cell);

    /// <inheritdoc/>
    protected override bool IsStated(decimal lower, decimal higher) => (lower, higher) == (0.12m, 1.00m);
}
