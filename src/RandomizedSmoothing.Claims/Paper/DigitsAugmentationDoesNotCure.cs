using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits, no augmentation brings the gap back to that of no smoothing.</summary>
[Claim("remark-digits-augmentation-does-not-cure", "On the digits, augmentation does not resolve the bias", "§5.2, of Table 4, on other data")]
[AugmentationPoints]
[TableSigma]
public sealed partial class DigitsAugmentationDoesNotCure : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias is slightly reduced by using a larger number of augmentation points but the problem still remains: the gap is larger than without smoothing";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", beside those trained and used without noise. A margin is the gap less that one, in percentage points; the gap without noise is "
        + OurRuns.GapText(DigitsSmoothingAloneMakesBias.Runs(0)) + ", the number in parentheses its exact 95 % interval for the first seed.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from points in (int[])[1, 10, 25, 50]
           from sigma in DigitsAugmentationReducesBias.Sigmas
           select TableCases.Case(Domain, OurRuns.Gap(DigitsAugmentationReducesBias.Augmented(sigma, points)) - OurRuns.Gap(DigitsSmoothingAloneMakesBias.Runs(0)), points, sigma),
    ];
}
