using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On the digits, whether σ = 0.5 leaves most classes nothing at all.</summary>
[Claim("remark-digits-most-classes-have-zero-accuracy-literal", "On the digits, more than 3/4 of the classes have not one right image at σ = 0.5", "§3.2, second paragraph, on other data")]
[TableSigma]
public sealed partial class DigitsMostClassesHaveZeroAccuracyLiteral : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when σ = 0.5, more than 3/4 of the classes have 0 accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        OurDigits.Asked + ", trained without noise. " + ZeroAccuracy.LiteralReading;

    /// <inheritdoc/>
    public override string On => OurDigits.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        ZeroAccuracy.OfMostLiterally(Domain, DigitsSettings.Plain(0.5m), 0.5m),
    ];
}
