using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What the correction of Theorem 2 comes down to: how far the interval of the class at 0 reaches on either side.</summary>
[Claim("theorem-2-corrected-reach", "The class at 0 is the likelier one far beyond −a, and the other one is at ka", "§3.1, for Theorem 2")]
internal sealed partial class Theorem2CorrectedReach : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "k > e²/ε − 1 and y = ka/σ_t  ⇒  the class at 0 is the likelier one at −a − 2σ_t²/(ka), and the other one is at ka";

    /// <summary>The ranges over which it is proved: all that Theorem 2 says of these ε and k, whose y is below 5.3.</summary>
    public static ProofBox Box => new([DomainOfParameters["epsilon"], DomainOfParameters["k"] with { Low = 13 }, DomainOfParameters["y"] with { Low = 0 }]);

    private static T Slack<T>(T epsilon, T k)
        where T : struct, IReal<T> => ThreePointsClaim.KSlack(epsilon, k);

    private static T Margin<T>(
        [Epsilon] T epsilon,
        [FarDistance] T k,
        [PositiveReal(Low = 1e-6, High = 5.3, Meaning = "ka/σ_t, the distance of the far component in units of the noise")] T y)
        where T : struct, IReal<T>
    {
        var weight = 2 * epsilon;
        var square = y * y;

        // The excess density of the class of two components, times −(k + 1); its value at ka is at least q k times the second.
        var near = (1 - weight) * (T.Exp((2 + (square / (2 * k))) / k) - 1);
        var far = weight * (1 - T.Exp(-(2 + (square / k) + (square / 2))));
        return T.Min((k + 1) * (far - near), (weight * k / 2) - ((1 - weight) * (1 + (T.One / (2 * k)))));
    }
}
