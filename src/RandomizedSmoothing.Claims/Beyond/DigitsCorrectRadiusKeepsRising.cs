using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the correct certified radius keeps rising.</summary>
[Claim("remark-digits-correct-radius-keeps-rising", "On the digits, the correct certified radius keeps rising with σ", "§3, beside Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsCorrectRadiusKeepsRising : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "with the increasing smoothing factor σ, the average certified radius of correctly-classified samples keeps rising";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", certified with n = 1000, up to σ = 1: at 1.5 some networks have no image that is right, and so no correct radius.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from step in DigitsSettings.CertifiedSigmas.Where(sigma => sigma <= 1).Steps()
           select MeasuredCases.Larger(
               Domain, MeasuredStatistic.CorrectRadius, DigitsSettings.Certified(step.Higher), DigitsSettings.Certified(step.Lower), step.Lower, step.Higher),
    ];
}
