using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>At σ = 0.5 more than three quarters of the classes have accuracy 0.</summary>
[Claim("remark-most-classes-have-zero-accuracy", "At σ = 0.5 more than 3/4 of the classes have accuracy 0", "§3.2, second paragraph, of Table 3")]
[DataSet]
public sealed partial class MostClassesHaveZeroAccuracy : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement => "when σ = 0.5, more than 3/4 of the classes have 0 accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Zero} A margin is the number of such classes less 3/4 of all. The 75th percentile is 0, and the highest is not: by nearest rank 8 or 9 of CIFAR-10's 10 classes have 0, which is more than 3/4, and 750 to 999 of ImageNet's 1000, of "
        + "which the least is 3/4 and no more. That it is more there, the printed percentiles neither show nor contradict.";

    /// <inheritdoc/>
    public override string Correction => "remark-most-classes-have-zero-accuracy-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from row in Table3Print.Rows
           where row.Sigma == 0.50m && row.At(75) == 0
           select TableCases.Printed(Domain, WithZero(row) - (0.75m * row.Classes), row.Classes),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedValue> Numbers =>
        [.. Table3Print.Rows.Where(row => row.Sigma == 0.50m).SelectMany(row => (PrintedValue[])[row.PrintedAt(75), row.PrintedAt(100)])];

    // Of k classes the 75th percentile is the ⌈0.75k⌉-th lowest, and the highest is not 0; what is between, nothing says.
    private static PrintedValue WithZero(Table3Row row)
    {
        var least = Math.Ceiling(0.75m * row.Classes);
        return new PrintedValue($"number of the {row.Classes} classes that have 0 at σ = 0.50", least) { HalfUnit = row.Classes, Least = least, Most = row.Classes - 1 };
    }
}
