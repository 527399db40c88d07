using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the gap that smoothing makes is smaller where the training had noise.</summary>
[Claim("remark-digits-augmentation-reduces-bias", "On the digits, without data augmentation the bias is much bigger", "§5.1, Tables 3 and 4, on other data")]
[TableSigma]
public sealed partial class DigitsAugmentationReducesBias : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the experiments […] (without data augmentation) have a much bigger bias in prediction compared to the experiments [with one augmentation point]";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ". Compared are the gaps without and with noise in the training, at the three σ that Tables 3 and 4 have in common. How much is “much”, the text does not say; bigger is what is asked.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from sigma in DigitsSettings.SmoothedSigmas
           select MeasuredCases.Larger(Domain, MeasuredStatistic.Gap, DigitsSettings.Plain(sigma), DigitsSettings.Augmented(1, sigma), sigma),
    ];
}
