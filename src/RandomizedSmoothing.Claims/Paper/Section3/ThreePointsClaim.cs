using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// A claim about Theorem 2's data set, ½ at 0, ½ − ε at −a and ε at ka, by the interval in which, after augmentation, the class
/// at 0 is the likelier one: its two ends, in units of a, are the roots.
/// </summary>
[Epsilon]
[FarDistance]
[NearDistance]
[TrainSigma]
public abstract class ThreePointsClaim : RootClaim
{
    /// <summary>Positive where ε &lt; ½ and k &gt; e²/ε − 1.</summary>
    internal static T KSlack<T>(T epsilon, T k)
        where T : struct, IReal<T> => T.Min(1 - (2 * epsilon), (epsilon * (k + 1)) - T.Exp(2));

    private protected static ImmutableArray<double> RootsAt(double epsilon, double k, double a, double sigma_t)
    {
        var (low, high) = MixtureDensity.Zeros(epsilon, k, InverseVariance(Real.From(a), Real.From(sigma_t)).Value);
        return [low, high];
    }

    private protected static T Rising<T>(T epsilon, T k, T a, T sigma_t, int root, T x)
        where T : struct, IReal<T>
    {
        var excess = MixtureDensity.Excess(epsilon, k, InverseVariance(a, sigma_t), x);
        return root == 0 ? -excess : excess;
    }

    /// <summary>(a/σ_t)².</summary>
    private protected static T InverseVariance<T>(T a, T sigma_t)
        where T : struct, IReal<T>
    {
        var ratio = a / sigma_t;
        return ratio * ratio;
    }

    /// <summary>The probability under the smoothing noise, of standard deviation σ_t, that x = ta gets the label of the class at 0.</summary>
    private protected static T ProbabilityOfZero<T>(T a, T sigma_t, ReadOnlySpan<T> roots, T t)
        where T : struct, IReal<T>
    {
        var sigma = sigma_t / a;
        return T.NormalLower((roots[1] - t) / sigma) - T.NormalLower((roots[0] - t) / sigma);
    }

    /// <summary>
    /// The smallest lead of the labels that make the bias 1 − 2ε: the class at 0 gets 0 and −a, the other one keeps ka,
    /// a share ε/½ of its own samples. In probability, times 1 + σ_t/(a(k + 1)), as all leads fall like 1/σ_t.
    /// </summary>
    private protected static T Lead<T>(T k, T a, T sigma_t, ReadOnlySpan<T> roots)
        where T : struct, IReal<T>
    {
        var near = T.Min(ProbabilityOfZero(a, sigma_t, roots, 0), ProbabilityOfZero(a, sigma_t, roots, -1));
        var far = ProbabilityOfZero(a, sigma_t, roots, k);
        return T.Min((2 * near) - 1, 1 - (2 * far)) * (1 + (sigma_t / (a * (k + 1))));
    }
}
