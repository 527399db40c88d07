using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The mean loss over several noisy copies has less bias, as an estimate of the expected loss, than that of one copy.</summary>
[Claim("remark-more-points-reduce-estimation-bias", "More augmentation points reduce the estimation bias", "§5.2, first paragraph")]
[AugmentationPoints]
public sealed partial class MorePointsReduceEstimationBias : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "we evaluate the expectation E_z[l(f(x + z), h(x))] using {10, 25, 50} points, reducing the estimation bias";

    /// <inheritdoc/>
    public override string Remarks =>
        "The loss is averaged outside l, as the formula says; then the mean over any number of points has the expected loss for "
        + "its own expectation, by linearity, and there is no bias to reduce. Shown at a loss that is 1 for half of the noise and 0 "
        + "for the other, by exact summation over the binomial distribution. Averaging f inside l would be another estimate, of "
        + "R_RS, and biased. All this is of a fixed f: of the f that training finds, the mean loss over its own points lies below its expected loss, and that bias does fall with more points.";

    /// <inheritdoc/>
    public override string Correction => "remark-more-points-reduce-estimation-bias-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from points in (int[])[10, 25, 50]
           select TableCases.Case(Domain, FairLoss.Bias(1) - FairLoss.Bias(points), points),
    ];
}
