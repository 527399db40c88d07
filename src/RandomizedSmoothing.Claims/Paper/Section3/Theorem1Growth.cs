using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The first part of Theorem 1, of the class that Theorem 2 calls 1, at every σ_t.</summary>
[Claim("remark-theorem-1-growth", "The region of the class at 0 has a size between two multiples of σ_t²", "§3.1, Theorem 1, first part, with the labels of Theorem 2")]
public sealed partial class Theorem1Growth : RootClaim
{
    /// <inheritdoc/>
    public override string Statement => "k > 1/(2ε) − 1  ⇒  class 1 decision region grows in size at a rate of Θ(σ_t²), class 1 being the one at 0";

    /// <inheritdoc/>
    public override string Remarks =>
        "With constants, for the classifier before smoothing and every σ_t > 0: gs²/a < size < (k + 1)a/2 + (ln(1/(1 − 2ε)) + ln(1/(2ε))/k) s²/a, where "
        + "s² = σ_o² + σ_t² and −g < 0 solves (1 − 2ε)e^g + 2εe^(−kg) = 1. Smoothing with σ_t takes from both ends less than σ_t, and less and less as the size "
        + "grows in units of σ_t. Where k < 1/(2ε) − 1 the region grows as fast, to the other side; at equality it grows like s.";

    /// <inheritdoc/>
    public override string Proof =>
        "The region is the interval where (1 − 2ε)e^(−(2ax + a²)/2s²) + 2εe^((2kax − k²a²)/2s²) < 1. Without a² and k²a² the left side would be larger, and below 1 "
        + "just on (−gs²/a, 0); and the region reaches beyond both ends. Where one of the two terms alone is 1 or more lies no part of the region: "
        + "hence x > −a/2 − (s²/a) ln(1/(1 − 2ε)) and x < ka/2 + (s²/ka) ln(1/(2ε)).";

    private static T Slack<T>(T epsilon, T k)
        where T : struct, IReal<T> => LimitClaim.Slack(epsilon, k);

    private static T Margin<T>(
        [Epsilon] T epsilon, [FarDistance] T k, [NearDistance] T a, [DataSigma] T sigma_o, [TrainSigma] T sigma_t, ReadOnlySpan<T> roots)
        where T : struct, IReal<T>
    {
        var v = Variance(a, sigma_o, sigma_t);
        var size = roots[1] - roots[0];
        var M = ((k + 1) / 2) - (v * (T.Log(1 - (2 * epsilon)) + (T.Log(2 * epsilon) / k)));
        return T.Min((size + (v * roots[2])) / size, (M - size) / M);
    }

    private static ImmutableArray<double> RootsAt(double epsilon, double k, double a, double sigma_o, double sigma_t)
    {
        var (low, high) = MixtureDensity.Zeros(epsilon, k, 1 / Variance(Real.From(a), Real.From(sigma_o), Real.From(sigma_t)).Value);
        return [low, high, MixtureDensity.LimitZero(epsilon, k)];
    }

    private static T Rising<T>(T epsilon, T k, T a, T sigma_o, T sigma_t, int root, T x)
        where T : struct, IReal<T>
    {
        var v = Variance(a, sigma_o, sigma_t);
        return root switch
        {
            0 => -MixtureDensity.Excess(epsilon, k, 1 / v, x),
            1 => MixtureDensity.Excess(epsilon, k, 1 / v, x),
            _ => -MixtureDensity.LimitExcess(epsilon, k, x),
        };
    }

    // (s/a)²
    private static T Variance<T>(T a, T sigma_o, T sigma_t)
        where T : struct, IReal<T>
    {
        var (data, train) = (sigma_o / a, sigma_t / a);
        return (data * data) + (train * train);
    }
}
