using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the gap grows with σ as far as images are certified, and beyond.</summary>
[Claim("remark-digits-imbalance-grows-with-sigma", "On the digits, class-wise accuracies become more imbalanced at higher σ", "§3.2, of Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsImbalanceGrowsWithSigma : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "despite the increasing trend in certified radii, the class-wise accuracies becomes more imbalanced at higher smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", trained and smoothed with the same σ of Table 2, certified with n = 1000. The gap ends where all classes are lost: at σ = 2 no image is certified. "
        + "The trend of the radii is a claim of its own, remark-digits-correct-radius-keeps-rising.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override string Correction => "remark-digits-imbalance-grows-with-sigma-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from step in DigitsSettings.CertifiedSigmas.Steps()
           select MeasuredCases.Larger(
               Domain, MeasuredStatistic.Gap, DigitsSettings.Certified(step.Higher), DigitsSettings.Certified(step.Lower), step.Lower, step.Higher),
    ];
}
