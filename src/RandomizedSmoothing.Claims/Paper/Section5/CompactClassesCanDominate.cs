using System.Collections.Immutable;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A compact class that augmentation lets win nearly everything.</summary>
[Claim("remark-compact-classes-can-dominate", "At a high σ a compact class can dominate all others", "§5.1, second paragraph")]
[PaperSaysItFollows("remark-augmentation-expands-compact-classes", "the expansion caused by data augmentation can cause some of the more compact classes to dominate")]
[Classes]
[Epsilon]
public sealed partial class CompactClassesCanDominate : CaseClaim
{
    private const double SmallestBias = 0.256;

    private static readonly int[] ClassCounts = [3, 5, 10];
    private static readonly double[] Weights = [0.05, 0.2];

    /// <inheritdoc/>
    public override string Statement =>
        "Especially for high values of σ, the expansion caused by data augmentation can cause some of the more compact classes to dominate over all other classes, resulting in a highly biased classifier";

    /// <inheritdoc/>
    public override string Remarks =>
        $"“Can” asks for an example: the classes of remark-multi-class-accuracy, after training with σ_t = 10 and before any smoothing. Class 1, all of it at 0, keeps every sample, and each other class no more than its far ones, a share εc/(c − 1). {ReadingsOfTables.Biased} The margin is the gap between class 1 and the best "
        + "other class, less 0.256.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases => [.. from classes in ClassCounts from epsilon in Weights select Case(classes, epsilon)];

    private Evaluation Case(int classes, double epsilon)
    {
        var problem = SyntheticProblem.ManyClasses(a: 1, k: 1000, epsilon, classes);
        var accuracies = problem.AccuraciesOf(problem.Train(sigmaTrain: 10));
        return new(new Point(Domain, classes, epsilon), Slack: 1, accuracies[0] - accuracies.Skip(1).Max() - SmallestBias);
    }
}
