using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>At σ = 0 the 25th percentile of the class-wise accuracies is above one half.</summary>
[Claim("remark-most-classes-are-accurate-without-smoothing", "Without smoothing more than 3/4 of the classes have reasonable accuracy", "§3.2, second paragraph, of Table 3")]
[DataSet]
public sealed partial class MostClassesAreAccurateWithoutSmoothing : PrintedClaim
{
    private const decimal Reasonable = 50;

    /// <inheritdoc/>
    public override string Statement => "originally more than 3/4 of the classes in datasets have reasonable accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Reasonable} The 25th percentile is 88 % for CIFAR-10 and 66 % for ImageNet. It is the 3rd lowest of 10 and the 250th of 1000: 8 and 751 classes reach it, both more than 3/4.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from row in Table3Print.Rows
           where row.Sigma == 0
           select TableCases.Printed(Domain, row.PrintedAt(25) - Reasonable, row.Classes),
    ];
}
