using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits, training with noise narrows the gap that smoothing makes, but not at every σ.</summary>
[Claim("remark-digits-augmentation-reduces-bias", "On the digits, without data augmentation the bias is bigger", "§5.1, Tables 3 and 4, on other data")]
[TableSigma]
public sealed partial class DigitsAugmentationReducesBias : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the experiments […] (without data augmentation) have a much bigger bias in prediction compared to the experiments [with it]";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", at the σ of Table 4. Gaps in percentage points without and with augmentation, with exact 95 % intervals of the first seed's: "
        + string.Join("; ", Sigmas.Select(sigma => $"{sigma}: {OurRuns.GapText(DigitsSmoothingAloneMakesBias.Runs(sigma))} and {OurRuns.GapText(Augmented(sigma))}")) + ".";

    internal static ImmutableArray<decimal> Sigmas { get; } = [0.12m, 0.25m, 0.5m, 1m];

    internal static ImmutableArray<OurRun> Augmented(decimal sigma, int points = 1) => OurRuns.Of("predict", sigma, points, sigma);

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from sigma in Sigmas select TableCases.Case(Domain, OurRuns.Gap(DigitsSmoothingAloneMakesBias.Runs(sigma)) - OurRuns.Gap(Augmented(sigma)), sigma),
    ];
}
