using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>At σ = 0.5 the 75th percentile of the class-wise accuracies is 0.</summary>
[Claim("remark-most-classes-have-zero-accuracy", "At σ = 0.5 more than 3/4 of the classes have accuracy 0", "§3.2, second paragraph, of Table 3")]
[DataSet]
public sealed partial class MostClassesHaveZeroAccuracy : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement => "when σ = 0.5, more than 3/4 of the classes have 0 accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        "Read as a 75th percentile of 0, which is how the table can show it. That makes 8 of CIFAR-10's 10 classes, but of "
        + "ImageNet's 1000 at least 750: that it is strictly more than 3/4 there, the printed percentiles neither show nor "
        + "contradict. The print rounds: 0 means less than half a percent.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from row in Table3Print.Rows
           where row.Sigma == 0.50m
           select TableCases.Case(Domain, -row.At(75), row.Classes),
    ];
}
