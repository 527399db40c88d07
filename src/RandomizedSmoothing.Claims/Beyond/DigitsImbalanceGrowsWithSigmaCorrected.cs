using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether the gap grows with σ as long as a class is right for most of its images.</summary>
[Claim("remark-digits-imbalance-grows-with-sigma-corrected", "On the digits, class-wise accuracies become more imbalanced at higher σ, as long as a class keeps most of its images", "§3.2, beside Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsImbalanceGrowsWithSigmaCorrected : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "as long as the highest class-wise accuracy is above one half, the class-wise accuracies become more imbalanced at higher smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ". See the statement that this one corrects. The highest class-wise accuracy is clearly above one half up to σ = 1, and clearly below it beyond.";

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    // What the runs say of the condition, at the larger σ of a step: only a step that it clearly leaves out is none.
    internal static MeasuredResult Premise(Domain domain, decimal lower, decimal higher) => MeasuredResult.Of(
        [new(MeasuredCases.Point(domain, lower, higher), MeasuredStatistic.Highest, DigitsSettings.Certified(higher), Second: null, new(50, double.PositiveInfinity))])[0];

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from step in DigitsSettings.CertifiedSigmas.Steps()
           where Premise(Domain, step.Lower, step.Higher).Verdict != Verdict.DoesNotCarryOver
           select MeasuredCases.Larger(
               Domain, MeasuredStatistic.Gap, DigitsSettings.Certified(step.Higher), DigitsSettings.Certified(step.Lower), step.Lower, step.Higher),
    ];
}
