using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Table 3 shows of the classes that are lost.</summary>
[Claim("remark-most-classes-have-zero-accuracy-corrected", "At σ = 0.5 at least 3/4 of the classes have accuracy 0", "§3.2, beside its second paragraph")]
[DataSet]
public sealed partial class MostClassesHaveZeroAccuracyCorrected : PrintedClaim
{
    private static readonly MostClassesHaveZeroAccuracy Original = new();

    /// <inheritdoc/>
    public override string Statement => "when σ = 0.5, at least 3/4 of the classes have 0 accuracy";

    /// <inheritdoc/>
    public override string Remarks => $"{ReadingsOfTables.Zero} At least 8 of CIFAR-10's 10 classes, and at least 750 of ImageNet's 1000.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases => [.. Original.Cases.Select(@case => @case with { Point = new(Domain, @case.Point.Values) })];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedValue> Numbers => Original.Numbers;
}
