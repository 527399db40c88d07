using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The forty numbers of Table 3, with which nothing here can be compared.</summary>
[Claim("table-3", "Table 3, none of whose numbers is checked", "§3.2, Table 3")]
public sealed partial class Table3 : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement => "The class-wise accuracy (%) in percentile of classifiers and smoothing factors used in Cohen et al. (2019)";

    /// <inheritdoc/>
    public override string Remarks =>
        "Not checked: its numbers come from networks trained without noise, of which no certification log is at hand. What can be seen of the print alone is in remark-table-3-ascends; another network's row of the same kind in "
        + "remark-table-3-on-a-resnet-20. All of ImageNet's are even, as shares of its 50 validation images a class must be.";

    /// <inheritdoc/>
    public override Domain Domain => [];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases => [];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedValue> Numbers => [.. from row in Table3Print.Rows from percentile in Table3Print.Percentiles select row.PrintedAt(percentile)];
}
