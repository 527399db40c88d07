using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The relative improvement falls between all σ of Table 4 that are no neighbours, and at its end.</summary>
[Claim("remark-relative-improvement-falls-corrected", "The relative improvement falls over a factor of four in σ", "§5.2, beside Table 4")]
[AugmentationPoints]
[LowerSigma]
[HigherSigma]
public sealed partial class RelativeImprovementFallsCorrected : CaseClaim
{
    private static readonly RelativeImprovementFalls Original = new();

    /// <inheritdoc/>
    public override string Statement =>
        "for 10 and 25 points the relative improvement becomes smaller from σ to any σ′ ≥ 4σ, and from 0.50 to 1.00";

    /// <inheritdoc/>
    public override string Remarks =>
        "What is left out is the steps from 0.12 to 0.25 and from 0.25 to 0.50, each of which fails for one of the two numbers of "
        + "points.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from points in (int[])[10, 25]
           from lower in Table4Print.Of(points)
           from higher in Table4Print.Of(points)
           where higher.Sigma >= 4 * lower.Sigma || (lower.Sigma == 0.50m && higher.Sigma == 1.00m)
           select Original.Case(lower, higher),
    ];
}
