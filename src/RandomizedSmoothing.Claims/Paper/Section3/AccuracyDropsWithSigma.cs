using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The accuracy that Table 2's two radii imply falls from each σ to the next.</summary>
[Claim("remark-accuracy-drops-with-sigma", "The accuracy drops as σ grows", "§3, beside Table 2")]
public sealed partial class AccuracyDropsWithSigma : Table2StepClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the classification accuracy also drops as one uses larger σ, pushing more samples to have zero certified radius";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.WithSigma} Table 2 does not print the accuracy. In one run it is the average certified radius divided by that of the correct "
        + "samples, since the others count as 0; so the printed means give 0.82, 0.75, 0.64, 0.47, 0.35, 0.27, 0.18. Of means over runs that is so up to their covariance, which no table prints: to turn "
        + "the closest step, 0.12 to 0.25, the accuracy would have to deviate by more than 40 points from run to run. The audited logs have 0.832, 0.767, 0.657, 0.472 at the first four σ.";

    /// <inheritdoc/>
    protected override PrintExpression? Margin(Table2Column lower, Table2Column higher) => lower.PrintedAccuracy() - higher.PrintedAccuracy();
}
