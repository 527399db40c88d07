using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The optimal classifier has nothing to gain from noise.</summary>
[Claim("remark-higher-sigma-lowers-accuracy-corrected", "No σ gives more accuracy than none, if the classifier is optimal without", "§3.1, beside the text after Theorem 1")]
public sealed partial class HigherSigmaLowersAccuracyCorrected : InequalityClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the naive-Bayes classifier of Theorem 1's data set, trained and smoothed with any σ_t, has no more accuracy than trained and used without noise";

    /// <inheritdoc/>
    public override string Proof =>
        "Without noise it is the Bayes classifier of the very distribution, which no classifier exceeds in accuracy.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override int Cost => 10;

    private static double SlackAt(double epsilon) => 0.5 - epsilon;

    private static double MarginAt(
        [Epsilon(High = 0.499)] double epsilon,
        [FarDistance(Low = 1e-2, High = 1e2)] double k,
        [NearDistance(Low = 1e-1, High = 1e1)] double a,
        [DataSigma(Low = 1e-1, High = 1e1)] double sigma_o,
        [TrainSigma(Low = 1e-2, High = 1e2)] double sigma_t)
    {
        var problem = SyntheticProblem.Theorem1(a, k, epsilon, sigma_o);
        return Accuracy(problem, problem.AccuraciesOf(problem.Train(sigmaTrain: 0))) - problem.Accuracy(sigma_t);
    }

    private static double Accuracy(SyntheticProblem problem, IReadOnlyList<double> accuracies) =>
        problem.Classes.Zip(accuracies, (mixture, accuracy) => mixture.Weight * accuracy).Sum();
}
