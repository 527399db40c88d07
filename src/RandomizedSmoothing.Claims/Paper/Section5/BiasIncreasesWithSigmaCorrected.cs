using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where in Table 4 the gap grows with σ, whatever its rounding hides.</summary>
[Claim("remark-bias-increases-with-sigma-corrected", "The bias increases with σ, with two exceptions", "§5.1, beside Table 4")]
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public sealed partial class BiasIncreasesWithSigmaCorrected : PrintedClaim
{
    private static readonly BiasIncreasesWithSigma Original = new();

    /// <inheritdoc/>
    public override string Statement =>
        "the bias increases from each σ of Table 4 to each larger one for 1 and 10 augmenting points, for 25 but from 0.25 to 0.50, and for 50 but from 0.50 to 1.00";

    /// <inheritdoc/>
    public override string Remarks =>
        "With 25 points the gap goes from 28 to 29, each good to one point, so that the print does not tell which is larger; with 50 it falls from 87 to 61.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from @case in Original.Cases
           let at = @case.Point
           where !((at["points"] == 25 && at["lowerSigma"] == 0.25 && at["higherSigma"] == 0.5) || (at["points"] == 50 && at["lowerSigma"] == 0.5))
           select @case with { Point = new(Domain, at.Values) },
    ];
}
