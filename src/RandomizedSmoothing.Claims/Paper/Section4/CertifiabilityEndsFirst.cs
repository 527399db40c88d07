using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>With several classes, certificates end before the region does.</summary>
[Claim("remark-certifiability-ends-first", "With three classes or more no radius can be certified at some σ below σ_van", "§4.1, on Figure 2")]
[RestsOn("chen-rubin")]
public sealed partial class CertifiabilityEndsFirst : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "one would be unable to certify any radius with some smoothing factor σ < σ_van in the multi-class case";

    /// <inheritdoc/>
    public override string Remarks =>
        "Shown at σ = R/√(d − 1): the ball's centre, its most probable point, keeps more than 1/c there, so that the region is not empty, and less than ½, so that Cohen et al.'s "
        + "procedure certifies nothing.";

    /// <inheritdoc/>
    public override string Proof =>
        "With F the distribution function of χ²_d, the centre keeps F(d − 1). That is below ½, as the median is above d − 2/3 (Chen and Rubin 1986). And it is above ⅓ ≥ 1/c: it is 0.393, 0.428 and 0.442 for "
        + "d = 2, 3 and 4; for d ≥ 5 the median is below d (Chen and Rubin 1986) and the density nowhere above 0.155, its maximum for d = 5, as adding a degree of freedom never raises the largest "
        + "density; so F(d − 1) > ½ − 0.155.";

    private static T Margin<T>([Dimension] int d, [Classes(Low = 3)] int c)
        where T : struct, IReal<T>
    {
        var center = BallProbability<T>.AtCenter(d, T.Sqrt(d - 1), T.One);
        return T.Min((c * center) - 1, 1 - (2 * center));
    }
}
