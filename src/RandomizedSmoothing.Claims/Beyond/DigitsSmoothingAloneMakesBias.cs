using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether smoothing widens the gap of networks trained without noise.</summary>
[Claim("remark-digits-smoothing-alone-makes-bias", "On the digits, smoothing makes bias in the absence of augmentation", "§3.2, second paragraph, on other data")]
[TableSigma]
public sealed partial class DigitsSmoothingAloneMakesBias : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "randomized smoothing produces biased results even in the absence of data augmentation during training";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", trained without noise. What smoothing produces is the gap beyond that of the same networks without it (σ = 0), at the σ of Table 3.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from sigma in DigitsSettings.SmoothedSigmas
           select MeasuredCases.Larger(Domain, MeasuredStatistic.Gap, DigitsSettings.Plain(sigma), DigitsSettings.Plain(0), sigma),
    ];
}
