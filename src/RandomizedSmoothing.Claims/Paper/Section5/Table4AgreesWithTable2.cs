using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The two tables agree where they give the same quantity.</summary>
[Claim("remark-table-4-agrees-with-table-2", "Table 4's standard column lies within Table 2's deviations", "§5.2, Table 4, beside Table 2")]
[TableSigma]
[Percentile]
public sealed partial class Table4AgreesWithTable2 : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Tables 2 and 4 both give the minimum and maximum class-wise accuracy of CIFAR10 classifiers learned with (standard) data "
        + "augmentation and inferred by the randomized smoothing prediction rule";

    /// <inheritdoc/>
    public override string Remarks =>
        "Read so: each number of Table 4's column “1 (standard)”, one run, lies within the ± that Table 2 prints beside its mean. As printed all eight do, 22 beside 20.8 ± 1.3 and 84 beside 81.9 ± 2.2 by a tenth of a point only: less than the rounding hides.";

    /// <inheritdoc/>
    public override string Correction => "remark-table-4-agrees-with-table-2-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases => CasesWithin(Domain, deviations: 1);

    /// <summary>Each number of Table 4's standard column beside so many deviations of Table 2.</summary>
    internal static ImmutableArray<PrintedCase> CasesWithin(Domain domain, decimal deviations) =>
    [
        .. from cell in Table4Print.Of(points: 1)
           let column = Table2Print.At(cell.Sigma)
           from @case in (PrintedCase[])
           [
               TableCases.Printed(domain, Margin(deviations, column.PrintedLowest(), cell.PrintedLowest()), cell.Sigma, 1),
               TableCases.Printed(domain, Margin(deviations, column.PrintedHighest(), cell.PrintedHighest()), cell.Sigma, 100),
           ]
           select @case,
    ];

    private static PrintExpression Margin(decimal deviations, PrintedValue mean, PrintedValue percent) => (deviations * mean.Spread()) - PrintExpression.Distance(percent, mean);
}
