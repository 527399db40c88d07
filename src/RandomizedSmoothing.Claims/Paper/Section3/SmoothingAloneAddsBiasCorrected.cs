using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>In Table 3 the ratio of the lowest to the highest class-wise accuracy is smaller with smoothing than without.</summary>
[Claim("remark-smoothing-alone-adds-bias-corrected", "Smoothing lowers the share that the lowest class has of the highest", "§3.2, beside its second paragraph")]
[DataSet]
[TableSigma]
public sealed partial class SmoothingAloneAddsBiasCorrected : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "without data augmentation, smoothing lowers the ratio of the lowest to the highest class-wise accuracy, for both data "
        + "sets and each σ of Table 3";

    /// <inheritdoc/>
    public override string Remarks => "The lowest accuracy is 0 in every smoothed row, and 78 % and 14 % without smoothing.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from row in Table3Print.Rows
           where row.Sigma > 0
           select TableCases.Printed(Domain, Ratio(Table3Print.At(row.Classes, 0)) - Ratio(row), row.Classes, row.Sigma),
    ];

    private static PrintExpression Ratio(Table3Row row) => row.PrintedAt(1) / row.PrintedAt(100);
}
