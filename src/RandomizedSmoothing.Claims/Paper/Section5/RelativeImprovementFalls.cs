using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The share of the gap that 10 or 25 augmentation points take away falls with σ in Table 4.</summary>
[Claim("remark-relative-improvement-falls", "The relative improvement by augmentation points falls with σ", "§5.2, of Table 4")]
public sealed partial class RelativeImprovementFalls : RelativeImprovementClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the relative improvement from increasing augmentation points becomes smaller with a larger smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.WithSigma} The improvement is the share of the standard gap that 10 or 25 points, of which the text speaks, take away: the table's caption says that a smaller gap is better. It is 26, 31, 13, 10 % and 33, 20, 24, 12 % as printed, and each rises "
        + "once; but gaps are good to one point, and 28, 34, 37, 51 with 1 point, 19, 25, 33, 46 with 10 and 17, 27, 30, 45 with 25 fit every printed digit and make the sentence true. Of what the lowest class gains, see remark-relative-improvement-of-the-lowest-falls.";

    /// <inheritdoc/>
    public override string Correction => "remark-relative-improvement-falls-corrected";

    /// <inheritdoc/>
    protected override PrintExpression Improvement(Table4Cell cell) => ShareOfGap(cell);
}
