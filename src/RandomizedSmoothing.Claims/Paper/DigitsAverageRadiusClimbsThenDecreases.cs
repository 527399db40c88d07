using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits the average certified radius climbs, then decreases.</summary>
[Claim("remark-digits-average-radius-climbs-then-decreases", "On the digits, the average certified radius climbs, then decreases", "§3, beside Table 2, on other data")]
[LowerSigma]
[HigherSigma]
public sealed partial class DigitsAverageRadiusClimbsThenDecreases : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the average certified radius of all samples climbs […] and then decreases";

    /// <inheritdoc/>
    public override string Remarks =>
        OurRuns.Asked + ", certified with n = 1000: "
        + string.Join(", ", DigitsImbalanceGrowsWithSigma.Sigmas.Select(sigma => $"{Mean(sigma):F3} at {sigma}")) + ". Margins are in input units.";

    // To fall no further where it is 0 is no rise.
    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static decimal Peak => DigitsImbalanceGrowsWithSigma.Sigmas.MaxBy(Mean);

    private static decimal Mean(decimal sigma) => DigitsImbalanceGrowsWithSigma.Runs(sigma).Average(run => run.Radius!.Value);

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from step in DigitsImbalanceGrowsWithSigma.Sigmas.Steps()
           let rise = Mean(step.Higher) - Mean(step.Lower)
           select TableCases.Case(Domain, step.Higher <= Peak ? rise : -rise, step.Lower, step.Higher),
    ];
}
