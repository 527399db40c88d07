using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>With several classes, certificates end before the region does.</summary>
[Claim("remark-certifiability-ends-first", "With three classes or more no radius can be certified at some σ below σ_van", "§4.1, on Figure 2")]
public sealed partial class CertifiabilityEndsFirst : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "one would be unable to certify any radius with some smoothing factor σ < σ_van in the multi-class case";

    /// <inheritdoc/>
    public override string Remarks =>
        "Shown at σ = R/√(d − 1): the ball's centre, its most probable point, keeps more than 1/c there, so that the region is not empty, and less than ½, so that Cohen et al.'s "
        + "procedure certifies nothing.";

    private static T Margin<T>([Dimension] int d, [Classes(Low = 3)] int c)
        where T : struct, IReal<T>
    {
        var center = BallProbability<T>.AtCenter(d, T.Sqrt(d - 1), T.One);
        return T.Min((c * center) - 1, 1 - (2 * center));
    }
}
