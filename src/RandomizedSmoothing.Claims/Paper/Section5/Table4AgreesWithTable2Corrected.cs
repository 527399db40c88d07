using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How closely the two tables agree, whatever their rounding hides.</summary>
[Claim("remark-table-4-agrees-with-table-2-corrected", "Table 4's standard column lies within one and a half of Table 2's deviations", "§5.2, beside Tables 2 and 4")]
[TableSigma]
[Percentile]
public sealed partial class Table4AgreesWithTable2Corrected : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "each number of Table 4's column “1 (standard)” differs from Table 2's mean of the same quantity by no more than one and a half of its deviations";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases => Table4AgreesWithTable2.CasesWithin(Domain, deviations: 1.5m);
}
