using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A region that contains a cone keeps some point at every σ.</summary>
public sealed partial class SemiBoundedDoesNotVanishCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-semi-bounded-does-not-vanish-corrected";

    /// <inheritdoc/>
    public override string Title => "A region that contains a cone, however narrow, does not vanish";

    /// <inheritdoc/>
    public override string Source => "§4.2, beside the text before Theorem 6";

    /// <inheritdoc/>
    public override string Statement =>
        "D contains a solid cone of some half-angle θ > 0  ⇒  D_σ ≠ ∅ at every σ; the point of its axis at depth σ√(2d)/sin θ is in it";

    /// <inheritdoc/>
    public override string Remarks => "What a region needs is balls of any size: with none larger than σ√χ²_d(1/c), nothing is left. A cone is the simplest to have them.";

    /// <inheritdoc/>
    public override string Proof =>
        "The ball of radius r = σ√(2d) about that point lies in the cone, and by Markov's inequality it has at least 1 − dσ²/r² = ½ ≥ 1/c of the noise.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.HalfAngle, Parameter.Sigma];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) =>
        (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, depth: at.Sigma * T.Sqrt(2 * (T)at.D) / T.Sin(at.Theta))) - 1;
}
