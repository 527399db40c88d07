using System.Collections.Immutable;
using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The first part of Theorem 1, of the class that Theorem 2 calls 1, at every σ_t.</summary>
public sealed partial class Theorem1Growth : RootClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-theorem-1-growth";

    /// <inheritdoc/>
    public override string Title => "The region of the class at 0 has a size between two multiples of σ_t²";

    /// <inheritdoc/>
    public override string Source => "§3.1, Theorem 1, first part, with the labels of Theorem 2";

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

    /// <inheritdoc/>
    public override Domain Domain { get; } = [.. LimitClaim.Parameters, SyntheticParameters.SigmaTrain];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => LimitClaim.HypothesisSlack(at);

    /// <inheritdoc/>
    public override ImmutableArray<double> RootsAt(Point point)
    {
        var (epsilon, k) = (point["epsilon"], point["k"]);
        var (low, high) = MixtureDensity.Zeros(epsilon, k, 1 / Variance(point.As<Real>()).Value);
        return [low, high, MixtureDensity.LimitZero(epsilon, k)];
    }

    /// <inheritdoc/>
    public override T Rising<T>(Point<T> at, int root, T x)
    {
        var (epsilon, k) = (at["epsilon"], at["k"]);
        return root switch
        {
            0 => -MixtureDensity.Excess(epsilon, k, 1 / Variance(at), x),
            1 => MixtureDensity.Excess(epsilon, k, 1 / Variance(at), x),
            _ => -MixtureDensity.LimitExcess(epsilon, k, x),
        };
    }

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots)
    {
        var (epsilon, k, variance) = (at["epsilon"], at["k"], Variance(at));
        var size = roots[1] - roots[0];
        var most = ((k + 1) / 2) - (variance * (T.Log(1 - (2 * epsilon)) + (T.Log(2 * epsilon) / k)));
        return T.Min((size + (variance * roots[2])) / size, (most - size) / most);
    }

    // (s/a)²
    private static T Variance<T>(Point<T> at)
        where T : struct, IReal<T>
    {
        var (data, train) = (at["sigma_o"] / at["a"], at["sigma_t"] / at["a"]);
        return (data * data) + (train * train);
    }
}
