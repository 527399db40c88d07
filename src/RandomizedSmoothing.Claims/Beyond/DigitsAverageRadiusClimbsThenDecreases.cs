using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the average certified radius climbs, then decreases.</summary>
[Claim("remark-digits-average-radius-climbs-then-decreases", "On the digits, the average certified radius climbs, then decreases", "§3, beside Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsAverageRadiusClimbsThenDecreases : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the average certified radius of all samples climbs […] and then decreases";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", certified with n = 1000. Each step up to the largest mean is to rise and each one after it to fall. From σ = 1.5 to 2 there is next to nothing left that could fall.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    private static decimal Peak => DigitsSettings.CertifiedSigmas.MaxBy(sigma => DigitsSettings.Certified(sigma).Mean(MeasuredStatistic.AverageRadius));

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from step in DigitsSettings.CertifiedSigmas.Steps()
           let larger = step.Higher <= Peak ? step.Higher : step.Lower
           let smaller = larger == step.Higher ? step.Lower : step.Higher
           select MeasuredCases.Larger(
               Domain, MeasuredStatistic.AverageRadius, DigitsSettings.Certified(larger), DigitsSettings.Certified(smaller), step.Lower, step.Higher),
    ];
}
