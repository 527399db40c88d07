using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>At σ = 0 the 25th percentile of the class-wise accuracies is above one half.</summary>
[Claim("remark-most-classes-are-accurate-without-smoothing", "Without smoothing more than 3/4 of the classes have reasonable accuracy", "§3.2, second paragraph, of Table 3")]
[DataSet]
public sealed partial class MostClassesAreAccurateWithoutSmoothing : CaseClaim
{
    // “Reasonable”: more often right than wrong, whatever the number of classes.
    private const int Reasonable = 50;

    /// <inheritdoc/>
    public override string Statement => "originally more than 3/4 of the classes in datasets have reasonable accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        "Reasonable is read as above 50 %. The 25th percentile is 88 % for CIFAR-10 and 66 % for ImageNet: at least 8 of 10 and "
        + "751 of 1000 classes reach it, both more than 3/4.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from row in Table3Print.Rows
           where row.Sigma == 0
           select TableCases.Case(Domain, row.At(25) - Reasonable, row.Classes),
    ];
}
