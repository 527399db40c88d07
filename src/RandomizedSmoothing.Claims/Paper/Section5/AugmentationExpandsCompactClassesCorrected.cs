using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Which classes augmentation expands, whatever stands beside them.</summary>
[Claim("remark-augmentation-expands-compact-classes-corrected", "Augmentation only expands a class that is no wider than the components", "§5.1, beside its first paragraph")]
[RestsOn("jensen")]
public sealed partial class AugmentationExpandsCompactClassesCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Assuming a well-balanced distribution of classes, each a mixture of components N(·, σ_o²I): the decision region of a class of a single component only grows with σ_t: what it has at one σ_t it has at every larger one";

    /// <inheritdoc/>
    public override string Remarks =>
        "Evaluated on the data set of Theorems 1 and 2, of the class at 0: q is (a/s)², s² = σ_o² + σ_t², q₂ a smaller one, t the place in units of a. Its region grows at the cost of the other class, which is spread out. Between two classes of a single component each the boundary stays where it is.";

    /// <inheritdoc/>
    public override string Proof =>
        "Let the class have its component at 0, and let another one have components at the random place X, in any dimension; with q = 1/(σ_o² + σ_t²) the former is the likelier one at x where E exp(qY) < 1, Y = ⟨x, X⟩ − ‖X‖²/2. "
        + "For 0 < q₂ < q, E exp(q₂Y) ≤ (E exp(qY))^(q₂/q) < 1 by Jensen's inequality. So it stays the likelier one against each other class of equal weight, and, by the same step, of smaller weight.";

    private static T Slack<T>(T epsilon, T k, T q, T ratio, T t)
        where T : struct, IReal<T> => T.Min(1 - (2 * epsilon), T.Min(1 - ratio, -MixtureDensity.Excess(epsilon, k, q, t)));

    // The hypothesis is every ε below ½. At ½ itself, where nothing is claimed, 0 times an exponential that overflows is no number.
    private static T Margin<T>(
        [Epsilon(High = 0.5 - 1e-9)] T epsilon,
        [FarDistance(Low = 1e-2, High = 1e3)] T k,
        [PositiveReal(Low = 1e-3, High = 1e2, Meaning = "(a/s)², s² being the variance after augmentation")] T q,
        [PositiveReal(Low = 1e-3, High = 1, Meaning = "q₂/q, q₂ belonging to a larger σ_t")] T ratio,
        [RealNumber(Low = -1e3, High = 1e3, Meaning = "the place, in units of a")] T t)
        where T : struct, IReal<T> => -MixtureDensity.Excess(epsilon, k, q * ratio, t);
}
