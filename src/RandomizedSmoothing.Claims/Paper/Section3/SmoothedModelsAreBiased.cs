using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Whether much smoothing always biases.</summary>
[Claim("remark-smoothed-models-are-biased", "At a high σ_t smoothed models are biased", "§3.1, after Theorem 1")]
[PaperSaysItFollows("theorem-1", "Here, we notice another interesting and quite important problem")]
public sealed partial class SmoothedModelsAreBiased : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "randomized smoothing based models for high values of σ_t are biased in their predictions. Some classes are favored a lot more than others, resulting in huge difference in class-wise accuracies";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Biased} As a sentence about every data set it fails where the classes mirror each other: ½ N(−a, σ_o²) against ½ N(a, σ_o²) has its boundary at 0 after augmentation with any σ_t, and after smoothing with any σ, so that both classes keep Φ(a/σ_o) of their samples. Of a data set on which "
        + "there is a bias at every high σ_t, see remark-theorem-1-bias-corrected.";

    private static T Margin<T>([NearDistance] T a, [DataSigma] T sigma_o)
        where T : struct, IReal<T>
    {
        // The class at −a keeps what lies below 0, the class at a what lies above.
        var (first, second) = (T.NormalLower((0 - (-a)) / sigma_o), 1 - T.NormalLower((0 - a) / sigma_o));
        return T.Abs(first - second) - ((T)32 / 125);
    }
}
