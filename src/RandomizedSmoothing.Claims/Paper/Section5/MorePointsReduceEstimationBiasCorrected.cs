using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The mean loss over several noisy copies has less variance than that of one copy.</summary>
[Claim("remark-more-points-reduce-estimation-bias-corrected", "More augmentation points reduce the variance of the estimate", "§5.2, beside its first paragraph")]
[AugmentationPoints]
public sealed partial class MorePointsReduceEstimationBiasCorrected : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "evaluating the expectation E_z[l(f(x + z), h(x))] using {10, 25, 50} points reduces the variance of the estimate";

    /// <inheritdoc/>
    public override string Remarks =>
        "The variance of a mean of n independent losses is that of one divided by n, whatever the loss; the cases show it at the "
        + "loss of the claim above.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from points in (int[])[10, 25, 50]
           select TableCases.Case(Domain, FairLoss.Variance(1) - FairLoss.Variance(points), points),
    ];
}
