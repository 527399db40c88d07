using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>With several classes, certificates end before the region does.</summary>
public sealed partial class CertifiabilityEndsFirst : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-certifiability-ends-first";

    /// <inheritdoc/>
    public override string Title => "With three classes or more no radius can be certified at some σ below σ_van";

    /// <inheritdoc/>
    public override string Source => "§4.1, on Figure 2";

    /// <inheritdoc/>
    public override string Statement => "one would be unable to certify any radius with some smoothing factor σ < σ_van in the multi-class case";

    /// <inheritdoc/>
    public override string Remarks =>
        "Shown at σ = R/√(d − 1): the ball's centre, its most probable point, keeps more than 1/c there, so that the region is not empty, and less than ½, so that Cohen et al.'s "
        + "procedure certifies nothing.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes with { Low = 3 }];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at)
    {
        var center = BallProbability<T>.AtCenter(at.D, T.Sqrt(at.D - 1), T.One);
        return T.Min((at.C * center) - 1, 1 - (2 * center));
    }
}
