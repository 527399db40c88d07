using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A claim about Theorem 1's data set in the limit σ_t → ∞; its root is −g, g being the limit of a·(the length of the region of the class at 0)/σ_t².</summary>
[Epsilon]
[FarDistance]
[NearDistance]
[DataSigma]
public abstract class LimitClaim : RootClaim
{
    /// <summary>Positive where ε &lt; ½ and k &gt; 1/(2ε) − 1.</summary>
    internal static T Slack<T>(T epsilon, T k)
        where T : struct, IReal<T> => T.Min(1 - (2 * epsilon), (2 * epsilon * (k + 1)) - 1);

    private protected static ImmutableArray<double> RootsAt(double epsilon, double k) => [MixtureDensity.LimitZero(epsilon, k)];

    private protected static T Rising<T>(T epsilon, T k, T x)
        where T : struct, IReal<T> => -MixtureDensity.LimitExcess(epsilon, k, x);

    /// <summary>
    /// The limit of the bias: the region of the class at 0 tends to (−∞, u), u = a((1 − 2ε) + 2εk²)/(2(2ε(k + 1) − 1)), of
    /// which that class has Φ(u/σ_o), while the other one keeps (1 − 2ε)Φ(−(u + a)/σ_o) + 2εΦ((ka − u)/σ_o).
    /// </summary>
    internal static T LimitOfBias<T>(T epsilon, T k, T a, T sigma_o)
        where T : struct, IReal<T>
    {
        var (weight, unit) = (2 * epsilon, sigma_o / a);
        var u = (1 - weight + (weight * k * k)) / (2 * ((weight * (k + 1)) - 1));
        var kept = ((1 - weight) * T.NormalLower(-(u + 1) / unit)) + (weight * T.NormalLower((k - u) / unit));
        return T.Abs(T.NormalLower(u / unit) - kept);
    }

    /// <summary>The limit of the bias less its lower bound (1 − 2ε)(2Φ(ka/2σ_o) − 1).</summary>
    internal static T ExcessOfBias<T>(T epsilon, T k, T a, T sigma_o)
        where T : struct, IReal<T> => LimitOfBias(epsilon, k, a, sigma_o) - ((1 - (2 * epsilon)) * ((2 * T.NormalLower(k * a / (2 * sigma_o))) - 1));
}
