using System.Collections.Immutable;
using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A claim about what augmentation and smoothing make of §3.1's two classes, by the interval in which the class at 0 is the likelier one.</summary>
public abstract class MixtureClaim : RootClaim
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<double> RootsAt(Point point)
    {
        var (low, high) = MixtureDensity.Zeros(point["epsilon"], point["k"], InverseVariance(point.As<Real>()).Value);
        return [low, high];
    }

    /// <inheritdoc/>
    public sealed override T Rising<T>(Point<T> at, int root, T x)
    {
        var excess = MixtureDensity.Excess(at["epsilon"], at["k"], InverseVariance(at), x);
        return root == 0 ? -excess : excess;
    }

    /// <summary>a²/s², where s² is the components' variance after augmentation.</summary>
    protected abstract T InverseVariance<T>(Point<T> at)
        where T : struct, IReal<T>;

    /// <summary>The probability under the smoothing noise, of standard deviation σ_t, that x = ta gets the label of the class at 0.</summary>
    protected static T ProbabilityOfZero<T>(Point<T> at, ReadOnlySpan<T> roots, T t)
        where T : struct, IReal<T>
    {
        var sigma = at["sigma_t"] / at["a"];
        return T.NormalLower((roots[1] - t) / sigma) - T.NormalLower((roots[0] - t) / sigma);
    }
}
