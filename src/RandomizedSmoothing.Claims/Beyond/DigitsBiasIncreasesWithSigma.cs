using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the gap grows from each σ of Table 4 to the next.</summary>
[Claim("remark-digits-bias-increases-with-sigma", "On the digits, the bias increases with σ for any number of augmentation points", "§5.1, of Table 4, on other data")]
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsBiasIncreasesWithSigma : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias of the classifier consistently increases with increasing values of σ regardless of the number of augmenting points used";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", at the σ of Table 4, each beside the next.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from points in (int[])[1, 10, 25, 50]
           from step in DigitsSettings.AugmentedSigmas.Steps()
           select MeasuredCases.Larger(
               Domain, MeasuredStatistic.Gap, DigitsSettings.Augmented(points, step.Higher), DigitsSettings.Augmented(points, step.Lower), points, step.Lower, step.Higher),
    ];
}
