using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the peak of the certified radius at a ball's centre depends on the dimension.</summary>
[Claim("figure-3a", "The peak certified radius at a ball's centre falls with the dimension", "§4.3, Figure 3(a)")]
public sealed partial class Figure3a : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "the maximum certified radius (the peak) decreases with the increasing dimension";

    /// <inheritdoc/>
    public override string Remarks =>
        "Of any certificate with a peak, which is to say one from samples: the radius is σg(p), g not falling. Compared are the probabilities in d and d + 1 at every σ at which 100,000 samples "
        + "at α = 0.001 may certify something and the bound of p_A is not yet at its largest, α^(1/n). With exact probabilities there is no peak: the radius at the centre rises to R as "
        + "σ falls to 0, in every dimension.";

    /// <inheritdoc/>
    public override string Proof =>
        "P(χ²_{d+1} ≤ x) < P(χ²_d ≤ x). Let the peak in d + 1 dimensions be at σ, with probability p. In d dimensions the probability at σ is larger, and it falls to p at some σ′ > σ: the radius σ′g(p) is "
        + "larger than σg(p), and the peak is no smaller.";

    private static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T>
    {
        var center = BallProbability<T>.AtCenter(d, R, sigma);
        return T.Min(center - (T.One / 2), SampledRadius.LargestBound<T>() - center);
    }

    private static T Margin<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (BallProbability<T>.AtCenter(d + 1, R, sigma) / BallProbability<T>.AtCenter(d, R, sigma));
}
