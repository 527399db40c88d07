using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether 10 or 25 points reduce the bias, and whether the bias remains.</summary>
[Claim("remark-digits-augmentation-does-not-cure", "On the digits, 10 or 25 augmentation points slightly reduce the bias, and it remains", "§5.2, of Table 4, on other data")]
[Part]
[AugmentationPoints]
[TableSigma]
public sealed partial class DigitsAugmentationDoesNotCure : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias is slightly reduced by using a larger number {10, 25} of augmentation points but the problem still remains";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ". Half 1: the gap is smaller than with one point (how much is “slightly”, the text does not say). Half 2: it is larger than that of networks trained and used without noise.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    private static ImmutableArray<int> Numbers { get; } = [10, 25];

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from points in Numbers
           from sigma in DigitsSettings.AugmentedSigmas
           select MeasuredCases.Larger(Domain, MeasuredStatistic.Gap, DigitsSettings.Augmented(1, sigma), DigitsSettings.Augmented(points, sigma), 1, points, sigma),
        .. from points in Numbers
           from sigma in DigitsSettings.AugmentedSigmas
           select MeasuredCases.Larger(Domain, MeasuredStatistic.Gap, DigitsSettings.Augmented(points, sigma), DigitsSettings.Plain(0), 2, points, sigma),
    ];
}
