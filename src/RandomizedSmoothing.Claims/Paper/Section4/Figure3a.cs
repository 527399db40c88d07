using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the peak of the certified radius at a ball's centre depends on the dimension.</summary>
[Claim("figure-3a", "The peak certified radius at a ball's centre falls with the dimension", "§4.3, Figure 3(a)")]
[PaperSaysItFollows("equation-2", "using Equations (2)")]
[PaperSaysItFollows("remark-most-probable-origin", "Specifically, Figure 3(a) describes the certified radius r of the point at the origin")]
public sealed partial class Figure3a : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "the maximum certified radius (the peak) decreases with the increasing dimension";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Samples + " Of any such certificate: the radius is σg(p), g not falling and of finitely many values. Compared are the probabilities in d and d + 1 at every σ at which the samples "
        + "may certify something and the bound of p_A is not yet at its largest. With exact probabilities there is no peak of which this could be said: the radius at the centre rises to R as "
        + "σ falls to 0, in every dimension.";

    /// <inheritdoc/>
    public override string Proof =>
        "P(χ²_{d+1} ≤ x) < P(χ²_d ≤ x). The probability falls with σ, so the peak is the largest σ_k g_k over the values g_k of g, σ_k being the last σ at which the radius is σg_k. Take the k of the peak in d + 1 "
        + "dimensions, g_k > 0. In d dimensions the probability is larger at σ_k and falls to the same number at some σ′ > σ_k: the peak there is at least σ′g_k > σ_k g_k.";

    private static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T>
    {
        var center = BallProbability<T>.AtCenter(d, R, sigma);
        return T.Min(center - (T.One / 2), SampledRadius.LargestBound<T>() - center);
    }

    private static T Margin<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (BallProbability<T>.AtCenter(d + 1, R, sigma) / BallProbability<T>.AtCenter(d, R, sigma));
}
