using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where in Table 4 the gap with 50 augmentation points is larger than with one, whatever its rounding hides.</summary>
[Claim("remark-50-points-are-worse-than-one-corrected", "50 augmentation points are worse than one at σ = 0.50 and 1.00", "§5.2, beside Table 4")]
[TableSigma]
public sealed partial class Remark50PointsAreWorseThanOneCorrected : PrintedClaim
{
    private static readonly Remark50PointsAreWorseThanOne Original = new();

    /// <inheritdoc/>
    public override string Statement => "at σ = 0.50 and 1.00 the gap in accuracies is larger with 50 augmentation points than with the standard one";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
        [.. Original.Cases.Where(@case => @case.Point["sigma"] >= 0.5).Select(@case => @case with { Point = new(Domain, @case.Point.Values) })];
}
