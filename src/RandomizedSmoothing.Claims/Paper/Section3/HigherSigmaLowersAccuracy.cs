using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Whether a higher σ always costs accuracy.</summary>
[Claim("remark-higher-sigma-lowers-accuracy", "A higher σ lowers the accuracy", "§3.1, after Theorem 1")]
public sealed partial class HigherSigmaLowersAccuracy : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "It is quite well-known that using higher σ leads to lowering of accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        "Read of every base classifier and every two σ: no sample that is wrong at the smaller σ gets its label at the larger one alone. It does where the base classifier is wrong in a speck of half-width w around the sample and right beyond: the smoothed classifier has it wrong up to σ = 1.48w, and right from there on. "
        + "Of Table 2's classifiers it is true, see remark-accuracy-drops-with-sigma; of a base classifier that is optimal, see the correction.";

    /// <inheritdoc/>
    public override string Correction => "remark-higher-sigma-lowers-accuracy-corrected";

    private static T Slack<T>(T w, T sigma, T sigma2)
        where T : struct, IReal<T> => T.Min((sigma2 / sigma) - 1, 1 - (2 * Right(w, sigma)));

    private static T Margin<T>(
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "half-width of the speck, in input units")] T w, [Sigma] T sigma, [LargerSigma] T sigma2)
        where T : struct, IReal<T> => 1 - (2 * Right(w, sigma2));

    // What of the noise leaves the speck.
    private static T Right<T>(T w, T sigma)
        where T : struct, IReal<T> => 2 * T.NormalLower(-(w / sigma));
}
