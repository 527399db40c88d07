using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits, 50 points are worse than one at the smallest σ only.</summary>
[Claim("remark-digits-50-points-are-worse-than-one", "On the digits, 50 augmentation points are worse than one", "§5.2, of Table 4, on other data")]
[TableSigma]
public sealed partial class DigitsFiftyPointsAreWorseThanOne : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the gap in accuracies blows when we use up to 50 heavy data augmentation points, performing even worse than using the standard data augmentation";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", at the σ of Table 4. Gaps in percentage points with 50 points and with one, with exact 95 % intervals of the first seed's: "
        + string.Join("; ", DigitsAugmentationReducesBias.Sigmas.Select(sigma => $"{sigma}: {OurRuns.GapText(DigitsAugmentationReducesBias.Augmented(sigma, 50))} and {OurRuns.GapText(DigitsAugmentationReducesBias.Augmented(sigma))}"))
        + ". The intervals of each pair overlap by far: between networks of this size the number of points shows no effect.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from sigma in DigitsAugmentationReducesBias.Sigmas
           select TableCases.Case(Domain, OurRuns.Gap(DigitsAugmentationReducesBias.Augmented(sigma, 50)) - OurRuns.Gap(DigitsAugmentationReducesBias.Augmented(sigma)), sigma),
    ];
}
