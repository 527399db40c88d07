using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>On the digits, most classes survive σ = 0.5.</summary>
[Claim("remark-digits-most-classes-have-zero-accuracy", "On the digits, more than 3/4 of the classes have accuracy 0 at σ = 0.5", "§3.2, last paragraph, on other data")]
[TableSigma]
public sealed partial class DigitsMostClassesHaveZeroAccuracy : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when σ = 0.5, more than 3/4 of the classes have 0 accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        "Asked of this project's networks for the digits, trained without noise. The margin is minus the 8th lowest class-wise accuracy of ten, in percent, "
        + "the mean over three seeds. In 64 dimensions a region lasts to a larger σ than in CIFAR-10's 3072.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        TableCases.Case(Domain, -100 * DigitsSmoothingAloneMakesBias.Runs(0.5m).Average(run => run.ClassAccuracy.Order().ElementAt(7)), 0.5m),
    ];
}
