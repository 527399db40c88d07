using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits the gap grows with σ until no class is left to be right.</summary>
[Claim("remark-digits-imbalance-grows-with-sigma", "On the digits, class-wise accuracies become more imbalanced at higher σ", "§3.2, of Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsImbalanceGrowsWithSigma : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "despite the increasing trend in certified radii, the class-wise accuracies becomes more imbalanced at higher smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", trained and smoothed with the same σ, certified with n = 1000. Gaps in percentage points, with exact 95 % intervals of the first seed's: "
        + string.Join(", ", Sigmas.Select(sigma => $"{sigma}: {OurRuns.GapText(Runs(sigma))}")) + ". The gap ends where all classes are lost: at σ = 2 none has an image that is certified.";

    /// <inheritdoc/>
    public override string Correction => "remark-digits-imbalance-grows-with-sigma-corrected";

    internal static ImmutableArray<decimal> Sigmas { get; } = [0.12m, 0.25m, 0.5m, 1m, 1.5m, 2m];

    internal static ImmutableArray<OurRun> Runs(decimal sigma) => OurRuns.Of("certify", sigma, 1, sigma);

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from step in Sigmas.Steps()
           select TableCases.Case(Domain, OurRuns.Gap(Runs(step.Higher)) - OurRuns.Gap(Runs(step.Lower)), step.Lower, step.Higher),
    ];
}
