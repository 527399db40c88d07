using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits the correct certified radius stops rising.</summary>
[Claim("remark-digits-correct-radius-keeps-rising", "On the digits, the correct certified radius rises with σ", "§3, beside Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsCorrectRadiusRises : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "with the increasing smoothing factor σ, the average certified radius of correctly-classified samples keeps rising";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", certified with n = 1000: "
        + string.Join(", ", Sigmas.Select(sigma => $"{Mean(sigma):F3} at {sigma}")) + "; beyond, fewer than 20 images are right. Margins are in input units.";

    private static ImmutableArray<decimal> Sigmas { get; } = [0.12m, 0.25m, 0.5m, 1m];

    private static decimal Mean(decimal sigma) => DigitsImbalanceGrowsWithSigma.Runs(sigma).Average(run => run.CorrectRadius!.Value);

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from step in Sigmas.Steps() select TableCases.Case(Domain, Mean(step.Higher) - Mean(step.Lower), step.Lower, step.Higher),
    ];
}
