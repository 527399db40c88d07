using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The share of the gap that 10 or 25 augmentation points take away falls from each σ of Table 4 to the next.</summary>
[Claim("remark-relative-improvement-falls", "The relative improvement by augmentation points falls with σ", "§5.2, of Table 4")]
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public sealed partial class RelativeImprovementFalls : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the relative improvement from increasing augmentation points becomes smaller with a larger smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "The improvement is the share of the standard gap that 10 or 25 points, of which the text speaks, take away: 26, 31, 13, "
        + "10 % and 33, 20, 24, 12 %. Each rises once. Measured by what the lowest accuracy gains it fails as well: 67 to 76 is 13 "
        + "%, 55 to 68 is 24 %. With 50 points nothing improves.";

    /// <inheritdoc/>
    public override string Correction => "remark-relative-improvement-falls-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
        [.. from points in (int[])[10, 25] from step in Table4Print.Of(points).Steps() select Case(step.Lower, step.Higher)];

    /// <summary>How much smaller the relative improvement is at the higher of two σ.</summary>
    internal Evaluation Case(Table4Cell lower, Table4Cell higher) =>
        TableCases.Case(Domain, Improvement(lower) - Improvement(higher), lower.Points, lower.Sigma, higher.Sigma);

    // The share of the standard gap that the further points take away.
    private static decimal Improvement(Table4Cell cell) => 1 - ((decimal)cell.Gap / Table4Print.At(1, cell.Sigma).Gap);
}
