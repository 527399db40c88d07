using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits the gap grows with σ as long as a class is right for most of its images.</summary>
[Claim("remark-digits-imbalance-grows-with-sigma-corrected", "On the digits, class-wise accuracies become more imbalanced at higher σ, as long as a class keeps most of its images", "§3.2, beside Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsImbalanceGrowsWithSigmaCorrected : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "as long as the highest class-wise accuracy is above one half, the class-wise accuracies become more imbalanced at higher smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "See the statement that this one corrects; the highest class-wise accuracy is above one half up to σ = 1.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from step in DigitsImbalanceGrowsWithSigma.Sigmas.Steps()
           let higher = DigitsImbalanceGrowsWithSigma.Runs(step.Higher)
           where higher.Average(run => run.ClassAccuracy.Max()) > 0.5m
           select TableCases.Case(Domain, OurRuns.Gap(higher) - OurRuns.Gap(DigitsImbalanceGrowsWithSigma.Runs(step.Lower)), step.Lower, step.Higher),
    ];
}
