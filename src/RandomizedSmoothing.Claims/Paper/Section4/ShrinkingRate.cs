namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The curves of Figure 2.</summary>
[Claim("remark-shrinking-rate", "For two classes a ball shrinks at every σ, until it vanishes", "§4.1, Figure 2")]
public sealed partial class ShrinkingRate : InequalityClaim
{
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

    private static double SlackAt(int d, double sigma) => new Ball(d, radius: 1).VanishingSigma(classes: 2) - sigma;

    private static double MarginAt([Dimension(High = 1000)] int d, [Sigma] double sigma)
    {
        var tangent = -((double)d - 1) * sigma;
        return Math.Min(double.MaxValue, new Ball(d, radius: 1).Under(sigma).ShrinkingRate(classes: 2)!.Value / tangent);
    }
}
