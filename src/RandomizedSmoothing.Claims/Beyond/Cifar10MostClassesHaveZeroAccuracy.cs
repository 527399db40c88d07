using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>On another network for CIFAR-10, whether σ = 0.5 leaves most classes nothing that a table would print.</summary>
[Claim("remark-cifar10-most-classes-have-zero-accuracy", "On a ResNet-20 for CIFAR-10, more than 3/4 of the classes have accuracy 0 at σ = 0.5", "§3.2, second paragraph, on another network")]
[TableSigma]
public sealed partial class Cifar10MostClassesHaveZeroAccuracy : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when σ = 0.5, more than 3/4 of the classes have 0 accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        "Tried on a ResNet-20 trained without noise, on images decoded from JPEG copies; intervals are over images of such a kind, of this one network and one seed of the noise. " + ZeroAccuracy.Reading
        + " Six classes have no right image of 1,000, three have one, one has 989.";

    /// <inheritdoc/>
    public override string On => OurCifar10.On;

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        ZeroAccuracy.OfMost(Domain, OurCifar10.At(0.5m).ToSetting(), 0.5m),
    ];
}
