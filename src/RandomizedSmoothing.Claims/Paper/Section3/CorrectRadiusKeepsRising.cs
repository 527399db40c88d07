using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The row “certified radius (c)” of Table 2 rises from each σ to the next.</summary>
[Claim("remark-correct-radius-keeps-rising", "The correct certified radius rises with σ", "§3, beside Table 2")]
public sealed partial class CorrectRadiusKeepsRising : Table2StepClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "with the increasing smoothing factor σ, the average certified radius of correctly-classified samples keeps rising from "
        + "only 0.34 to 1.80";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Print} The smallest step, from 1.25 ± 0.03 to 1.40 ± 0.03, is above the sum of its deviations. "
        + "The audited logs rise from 0.33 to 1.08 over σ = 0.12 to 1.00.";

    /// <inheritdoc/>
    protected override PrintExpression? Margin(Table2Column lower, Table2Column higher) => higher.PrintedCorrectRadius() - lower.PrintedCorrectRadius();
}
