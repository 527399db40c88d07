using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the gap with 50 points is larger than with one.</summary>
[Claim("remark-digits-50-points-are-worse-than-one", "On the digits, 50 augmentation points are worse than one", "§5.2, of Table 4, on other data")]
[TableSigma]
public sealed partial class Digits50PointsAreWorseThanOne : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the gap in accuracies blows when we use up to 50 heavy data augmentation points, performing even worse than using the standard data augmentation";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", at the σ of Table 4. The two halves are one: that the gap blows is read as that it is larger than with the standard augmentation.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from sigma in DigitsSettings.AugmentedSigmas
           select MeasuredCases.Larger(Domain, MeasuredStatistic.Gap, DigitsSettings.Augmented(50, sigma), DigitsSettings.Augmented(1, sigma), sigma),
    ];
}
