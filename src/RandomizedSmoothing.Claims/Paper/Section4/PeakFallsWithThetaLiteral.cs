using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The other reading of how the peak of the scaled certified radius depends on the cone's angle.</summary>
[Claim("remark-peak-falls-with-theta-literal", "The peak scaled certified radius falls as θ rises", "§4.3, on Figure 3(b)")]
[PaperSaysItFollows("figure-3b", "we show in Figure 3(b) … One can then readily verify")]
public sealed partial class PeakFallsWithThetaLiteral : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "overall the peak scaled certified radius decreases with θ: the wider the cone, the lower the peak";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.DecreasesWith + " " + Readings.Samples + " With p_A = min(p, α^(1/n)) the scaled radius is Φ⁻¹(p_A)/m, m = sin θ/σ, and the peak is at p = α^(1/n), as it falls from there on in either direction "
        + "(remark-radii-rise-then-fall-literal-corrected): it is below Φ⁻¹(α^(1/n))/m exactly where p is below α^(1/n) at m. So where the narrower cone's peak is below that, should the wider one's be.";

    /// <inheritdoc/>
    public override string Correction => "remark-peak-falls-with-theta";

    private static T Slack<T>(int d, T theta, T theta2, T m)
        where T : struct, IReal<T> => T.Min(theta2 - theta, SampledRadius.LargestBound<T>() - PeakFallsWithTheta.Probability(d, theta, m));

    private static T Margin<T>(
        [Dimension(High = 300)] int d,
        [HalfAngle] T theta,
        [HalfAngle(Meaning = "half-angle of a wider cone, in degrees")] T theta2,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "distance to the boundary, in units of sigma")] T m)
        where T : struct, IReal<T> => ((1 - PeakFallsWithTheta.Probability(d, theta2, m)) / (1 - SampledRadius.LargestBound<T>())) - 1;
}
