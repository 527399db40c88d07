using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where the first and the last percentile are the extremes.</summary>
[Claim("remark-extreme-percentiles-corrected", "Of ten classes both percentiles are the extremes, of a thousand the 100th alone", "§3.2, beside its second paragraph")]
[DataSet]
[Percentile]
public sealed partial class ExtremePercentilesCorrected : CaseClaim
{
    private static readonly ExtremePercentiles Original = new();

    /// <inheritdoc/>
    public override string Statement => "by the nearest rank, the 1st and 100th percentile of 10 classes are the lowest and the highest class-wise accuracy, and the 100th of 1000 classes is the highest";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
        [.. Original.Cases.Where(@case => @case.Point["c"] == 10 || @case.Point["percentile"] == 100).Select(@case => @case with { Point = new(Domain, @case.Point.Values) })];
}
