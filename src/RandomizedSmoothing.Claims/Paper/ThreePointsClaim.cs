using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A claim about Theorem 2's data set: ½ at 0, ½ − ε at −a and ε at ka.</summary>
public abstract class ThreePointsClaim : MixtureClaim
{
    /// <inheritdoc/>
    public sealed override Domain Domain { get; } =
        [SyntheticParameters.Epsilon, SyntheticParameters.K, SyntheticParameters.A, SyntheticParameters.SigmaTrain];

    /// <summary>Positive where ε &lt; ½ and k &gt; e²/ε − 1.</summary>
    internal static T KSlack<T>(T epsilon, T k)
        where T : struct, IReal<T> => T.Min(1 - (2 * epsilon), (epsilon * (k + 1)) - T.Exp(2));

    /// <summary>
    /// The smallest lead of the labels that make the bias 1 − 2ε: the class at 0 gets 0 and −a, the other one keeps ka,
    /// a share ε/½ of its own samples. In probability, times 1 + σ_t/(a(k + 1)), as all leads fall like 1/σ_t.
    /// </summary>
    protected static T Lead<T>(Point<T> at, ReadOnlySpan<T> roots)
        where T : struct, IReal<T>
    {
        var near = T.Min(ProbabilityOfZero(at, roots, 0), ProbabilityOfZero(at, roots, -1));
        var far = ProbabilityOfZero(at, roots, at["k"]);
        return T.Min((2 * near) - 1, 1 - (2 * far)) * (1 + (at["sigma_t"] / (at["a"] * (at["k"] + 1))));
    }

    /// <inheritdoc/>
    protected sealed override T InverseVariance<T>(Point<T> at)
    {
        var ratio = at["a"] / at["sigma_t"];
        return ratio * ratio;
    }
}
