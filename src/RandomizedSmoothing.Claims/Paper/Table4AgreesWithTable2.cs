using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The two tables agree where they give the same quantity.</summary>
[Claim("remark-table-4-agrees-with-table-2", "Table 4's standard column lies within Table 2's deviations", "§5.2, Table 4, beside Table 2")]
[TableSigma]
[Percentile]
public sealed partial class Table4AgreesWithTable2 : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Tables 2 and 4 both give the minimum and maximum class-wise accuracy of CIFAR10 classifiers learned with (standard) data "
        + "augmentation and inferred by the randomized smoothing prediction rule";

    /// <inheritdoc/>
    public override string Remarks =>
        "All eight numbers of Table 4's column “1 (standard)” lie within the ± that Table 2 prints. A margin is what is left of "
        + "it, in percentage points: the closest is 22 beside 20.8 ± 1.3.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from cell in Table4Print.Of(points: 1)
           let column = Table2Print.At(cell.Sigma)
           from @case in (Evaluation[])
           [
               TableCases.Case(Domain, Margin(column.Lowest, cell.Lowest), cell.Sigma, 1),
               TableCases.Case(Domain, Margin(column.Highest, cell.Highest), cell.Sigma, 100),
           ]
           select @case,
    ];

    private static decimal Margin(PrintedMean mean, int percent) => mean.Deviation - Math.Abs(percent - mean.Mean);
}
