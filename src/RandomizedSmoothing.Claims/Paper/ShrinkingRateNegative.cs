using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The curves of Figure 2.</summary>
public sealed class ShrinkingRateNegative : InequalityClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-shrinking-rate";

    /// <inheritdoc/>
    public override string Title => "For two classes a ball shrinks at every σ, until it vanishes";

    /// <inheritdoc/>
    public override string Source => "§4.1, Figure 2";

    /// <inheritdoc/>
    public override string Statement => "the shrinking rate, the derivative of R_σ with respect to σ, is negative for c = 2 and every σ < σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        "With R = 1, as in the figure. The margin is the rate divided by its tangent at σ = 0, −(d − 1)σ. The rate tends to −∞ for σ → σ_van, where the curves stop. With three classes or more the "
        + "region first grows.";

    /// <inheritdoc/>
    public override string Proof =>
        "With ρ = R_σ/σ and a = R/σ, dR_σ/dσ = ρ − aI_{d/2−1}(aρ)/I_{d/2}(aρ) < ρ − a, as I_{ν−1} > I_ν for ν ≥ ½. The ball lies in a half-space on whose boundary a point at distance R "
        + "has the probability ½, so that R_σ < R for c = 2, and ρ < a.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension with { High = 1000 }, Parameter.Sigma];

    /// <inheritdoc/>
    public override double SlackAt(Point point) => SmoothedBall.VanishingSigma(BallOf(point), classes: 2) - point["sigma"];

    /// <inheritdoc/>
    public override double MarginAt(Point point)
    {
        var tangent = -(point["d"] - 1) * point["sigma"];
        return Math.Min(double.MaxValue, new SmoothedBall(BallOf(point), point["sigma"]).ShrinkingRate(classes: 2)!.Value / tangent);
    }

    private static Ball BallOf(Point point) => new((int)point["d"], radius: 1);
}
