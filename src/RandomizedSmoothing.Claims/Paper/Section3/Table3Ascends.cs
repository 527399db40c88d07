using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The rows of Table 3 ascend.</summary>
[Claim("remark-table-3-ascends", "Table 3's rows are sorted ascendingly, which says nothing of its numbers", "§3.2, second paragraph, of Table 3")]
[DataSet]
[TableSigma]
[Percentile]
public sealed partial class Table3Ascends : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement => "class-wise accuracies (sorted ascendingly) in percentile of [1st, 25th, 50th, 75th, 100th]";

    /// <inheritdoc/>
    public override string Remarks =>
        "Of the printed digits, as percentiles ascend by what they are. A case is a percentile beside the one before it.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from row in Table3Print.Rows
           from step in Table3Print.Percentiles.Steps()
           select TableCases.Printed(Domain, row.PrintedAt(step.Higher).ToTheDigit - row.PrintedAt(step.Lower).ToTheDigit, row.Classes, row.Sigma, step.Higher),
    ];
}
