using System.Collections.Immutable;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The multi-class extension of §3.1's example.</summary>
[Claim("remark-multi-class-accuracy", "With c classes the accuracy can come down to 1/c + ε", "§3.1, last paragraph")]
[PaperSaysItFollows("theorem-2", "This idea can be extended to … a multi-class case")]
[Classes]
[Epsilon]
public sealed partial class MultiClassAccuracy : CaseClaim
{
    // What a sum of 2c weights may lose by rounding, with room.
    private const double Rounding = 1e-12;

    private static readonly int[] ClassCounts = [3, 4, 5, 10];
    private static readonly double[] Weights = [0.05, 0.2];

    /// <inheritdoc/>
    public override string Statement =>
        "a multi-class case giving accuracy 1/c + ε by having class 1 with the same distribution and the rest of the classes with distributions similar to that of class 2's";

    /// <inheritdoc/>
    public override string Remarks =>
        "It exists, shown at ε = 0.05 and 0.2: class 1 has 1/c at 0, every other class 1/c − ε/(c − 1) at −a and ε/(c − 1) at 1000a, with a of its own between 1 and 2. At σ = σ_t = 10 class 1 gets all the near samples, and every class keeps its far ones. A smaller ε takes a larger σ: at ε = 0.01 this one does not do it yet.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from classes in ClassCounts
           from epsilon in Weights
           select Case(classes, epsilon),
    ];

    private Evaluation Case(int classes, double epsilon)
    {
        var accuracy = SyntheticProblem.ManyClasses(a: 1, k: 1000, epsilon, classes).Accuracy(sigmaTrain: 10);
        return new(new Point(Domain, classes, epsilon), Slack: 1, Rounding - Math.Abs(accuracy - (1.0 / classes) - epsilon));
    }
}
