using System.Collections.Immutable;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 2's data set is what Theorem 1's becomes.</summary>
[Claim("remark-limit-of-theorem-1", "For σ_o → 0 Theorem 1's data set becomes Theorem 2's", "§3.1, before Theorem 2")]
[Epsilon]
[FarDistance]
[TrainSigma]
public sealed partial class LimitOfTheorem1 : CaseClaim
{
    private const double Small = 1e-6;
    private const double Close = 1e-6;

    private static readonly (double Epsilon, double K)[] Problems = [(0.4, 20), (0.2, 4), (0.1, 100)];
    private static readonly double[] TrainSigmas = [0.1, 1, 20];

    /// <inheritdoc/>
    public override string Statement =>
        "we also study the limiting case of σ_o → 0 … the dataset 𝒳′ with probability mass function ρ(0, 1) = 1/2; ρ(−a, 2) = 1/2 − ε; ρ(ka, 2) = ε, with a, k defined as before";

    /// <inheritdoc/>
    public override string Remarks =>
        "The labels 1 and 2 change places on the way: 𝒳₁, the class of two components, has label 2 in 𝒳′. That is a name, and read as meant. Shown at σ_o = 10⁻⁶a: after training and smoothing with σ_t both classes have the accuracies that they have in 𝒳′. The margin is 10⁻⁶ less the larger difference.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
        [.. from problem in Problems from sigmaTrain in TrainSigmas select Case(problem.Epsilon, problem.K, sigmaTrain)];

    private Evaluation Case(double epsilon, double k, double sigmaTrain)
    {
        var before = SyntheticProblem.Theorem1(a: 1, k, epsilon, Small).Accuracies(sigmaTrain);
        var after = SyntheticProblem.Theorem2(a: 1, k, epsilon).Accuracies(sigmaTrain);
        return new(new Point(Domain, epsilon, k, sigmaTrain), Slack: 1, Close - Math.Max(Math.Abs(before[0] - after[1]), Math.Abs(before[1] - after[0])));
    }
}
