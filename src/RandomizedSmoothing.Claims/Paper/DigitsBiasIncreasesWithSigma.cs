using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits too the gap grows from each σ of Table 4 to the next.</summary>
[Claim("remark-digits-bias-increases-with-sigma", "On the digits, the bias increases with σ for any number of augmentation points", "§5.1, of Table 4, on other data")]
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsBiasIncreasesWithSigma : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias of the classifier consistently increases with increasing values of σ regardless of the number of augmenting points used";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", at the σ of Table 4. Gaps in percentage points, with exact 95 % intervals of the first seed's: "
        + string.Join("; ", Augmented.Select(points => $"{points} {(points == 1 ? "point" : "points")}: {string.Join(", ", Sigmas.Select(sigma => OurRuns.GapText(Runs(points, sigma))))}")) + ".";

    private static ImmutableArray<int> Augmented { get; } = [1, 10, 25, 50];

    private static ImmutableArray<decimal> Sigmas { get; } = [0.12m, 0.25m, 0.5m, 1m];

    private static ImmutableArray<OurRun> Runs(int points, decimal sigma) => OurRuns.Of("predict", sigma, points, sigma);

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from points in Augmented
           from step in Sigmas.Steps()
           select TableCases.Case(Domain, OurRuns.Gap(Runs(points, step.Higher)) - OurRuns.Gap(Runs(points, step.Lower)), points, step.Lower, step.Higher),
    ];
}
