using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Without noise in training, smoothing alone widens the gap on the digits.</summary>
[Claim("remark-digits-smoothing-alone-makes-bias", "On the digits, smoothing makes bias in the absence of augmentation", "§3.2, last paragraph, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsSmoothingAloneMakesBias : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the bias problem still persists in the absence of augmentation during training [and grows with σ]";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", trained without noise. Gaps in percentage points, with exact 95 % intervals of the first seed's: "
        + string.Join(", ", Sigmas.Select(sigma => $"{sigma}: {OurRuns.GapText(Runs(sigma))}")) + ".";

    private static ImmutableArray<decimal> Sigmas { get; } = [0m, 0.12m, 0.25m, 0.5m, 1m];

    internal static ImmutableArray<OurRun> Runs(decimal sigma) => OurRuns.Of("predict", 0, 1, sigma);

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from step in Sigmas.Steps()
           select TableCases.Case(Domain, OurRuns.Gap(Runs(step.Higher)) - OurRuns.Gap(Runs(step.Lower)), step.Lower, step.Higher),
    ];
}
