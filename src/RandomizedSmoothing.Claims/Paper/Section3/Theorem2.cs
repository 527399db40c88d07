using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The bias that augmentation and smoothing give to three points on a line.</summary>
[Claim("theorem-2", "The bias on three points is 1 − ε", "§3.1, Theorem 2")]
public sealed partial class Theorem2 : ThreePointsClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "k > e²/ε − 1 and σ_t ≥ a√(k(k + 1)/(2 ln(2ε(k + 1)) − 2k/(k + 2)))  ⇒  the bias is 1 − ε";

    /// <inheritdoc/>
    public override string Remarks =>
        "σ_t is the standard deviation of the augmentation and of the smoothing. The class at 0 keeps all its samples, the other one loses "
        + "those at −a and keeps those at ka; these are a share ε/½ = 2ε of its own samples, so that the gap between the two accuracies is "
        + "1 − 2ε. The share of all samples that get their label is ½ + ε.";

    /// <inheritdoc/>
    public override string Correction => "theorem-2-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <summary>(a/σ_t)² at the theorem's bound on σ_t: (2 ln(2ε(k + 1)) − 2k/(k + 2))/(k(k + 1)), positive where k &gt; e²/ε − 1.</summary>
    public static T CriticalInverseVariance<T>(T epsilon, T k)
        where T : struct, IReal<T> => ((2 * T.Log(2 * epsilon * (k + 1))) - (2 * k / (k + 2))) / (k * (k + 1));

    internal static T Slack<T>(T epsilon, T k, T a, T sigma_t)
        where T : struct, IReal<T> => T.Min(KSlack(epsilon, k), (CriticalInverseVariance(epsilon, k) / InverseVariance(a, sigma_t)) - 1);

    private static T Margin<T>(T epsilon, T k, T a, T sigma_t, ReadOnlySpan<T> roots)
        where T : struct, IReal<T>
    {
        var far = 2 * epsilon;
        var others = ((1 - far) * (1 - IsZero(a, sigma_t, roots, -1))) + (far * (1 - IsZero(a, sigma_t, roots, k)));
        return -T.Abs(T.Abs(IsZero(a, sigma_t, roots, 0) - others) - (1 - epsilon));
    }

    // 1 where the label is that of the class at 0, 0 where it is the other one.
    private static T IsZero<T>(T a, T sigma_t, ReadOnlySpan<T> roots, T t)
        where T : struct, IReal<T> => T.Max(0, T.Min(1, T.From(double.MaxValue) * ((2 * ProbabilityOfZero(a, sigma_t, roots, t)) - 1)));
}
