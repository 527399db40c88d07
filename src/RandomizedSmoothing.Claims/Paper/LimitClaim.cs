using System.Collections.Immutable;
using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A claim about Theorem 1's data set in the limit σ_t → ∞; its root is −g, g being the limit of a·(the length of the region of the class at 0)/σ_t².</summary>
public abstract class LimitClaim : RootClaim
{
    /// <summary>The data set's parameters.</summary>
    public static Domain Parameters { get; } =
        [SyntheticParameters.Epsilon, SyntheticParameters.K, SyntheticParameters.A, SyntheticParameters.SigmaData];

    /// <inheritdoc/>
    public sealed override Domain Domain => Parameters;

    /// <inheritdoc/>
    public sealed override T Slack<T>(Point<T> at) => HypothesisSlack(at);

    /// <inheritdoc/>
    public sealed override ImmutableArray<double> RootsAt(Point point) => [MixtureDensity.LimitZero(point["epsilon"], point["k"])];

    /// <inheritdoc/>
    public sealed override T Rising<T>(Point<T> at, int root, T x) => -MixtureDensity.LimitExcess(at["epsilon"], at["k"], x);

    /// <summary>Positive where ε &lt; ½ and k &gt; 1/(2ε) − 1.</summary>
    internal static T HypothesisSlack<T>(Point<T> at)
        where T : struct, IReal<T> => T.Min(1 - (2 * at["epsilon"]), (2 * at["epsilon"] * (at["k"] + 1)) - 1);

    /// <summary>
    /// The limit of the bias: the region of the class at 0 tends to (−∞, u), u = a((1 − 2ε) + 2εk²)/(2(2ε(k + 1) − 1)), of
    /// which that class has Φ(u/σ_o), while the other one keeps (1 − 2ε)Φ(−(u + a)/σ_o) + 2εΦ((ka − u)/σ_o).
    /// </summary>
    internal static T LimitOfBias<T>(Point<T> at)
        where T : struct, IReal<T>
    {
        var (k, weight, unit) = (at["k"], 2 * at["epsilon"], at["sigma_o"] / at["a"]);
        var u = (1 - weight + (weight * k * k)) / (2 * ((weight * (k + 1)) - 1));
        var kept = ((1 - weight) * T.NormalLower(-(u + 1) / unit)) + (weight * T.NormalLower((k - u) / unit));
        return T.Abs(T.NormalLower(u / unit) - kept);
    }

    /// <summary>The limit of the bias less its lower bound (1 − 2ε)(2Φ(ka/2σ_o) − 1).</summary>
    internal static T ExcessOfBias<T>(Point<T> at)
        where T : struct, IReal<T> =>
        LimitOfBias(at) - ((1 - (2 * at["epsilon"])) * ((2 * T.NormalLower(at["k"] * at["a"] / (2 * at["sigma_o"]))) - 1));
}
