using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What of Table 3 can be checked without the networks: its rows ascend.</summary>
[Claim("table-3", "Table 3 is sorted ascendingly", "§3.2, Table 3")]
[DataSet]
[TableSigma]
[Percentile]
public sealed partial class Table3 : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement => "class-wise accuracies (sorted ascendingly) in percentile of [1st, 25th, 50th, 75th, 100th]";

    /// <inheritdoc/>
    public override string Remarks =>
        "None of its numbers can be compared: they come from networks trained without noise, of which no certification log is at "
        + "hand. A case is a percentile beside the one before it. All of ImageNet's are even, as shares of its 50 validation images "
        + "a class must be.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from row in Table3Print.Rows
           from step in Table3Print.Percentiles.Steps()
           select TableCases.Case(Domain, row.At(step.Higher) - row.At(step.Lower), row.Classes, row.Sigma, step.Higher),
    ];
}
