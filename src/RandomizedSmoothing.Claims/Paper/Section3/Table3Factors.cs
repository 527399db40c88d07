using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The σ of Table 3 are among those of the cited work.</summary>
[Claim("remark-table-3-factors", "Table 3's σ are those of Cohen et al.", "§3.2, caption of Table 3")]
[TableSigma]
public sealed partial class Table3Factors : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement => "classifiers and smoothing factors used in Cohen et al. (2019)";

    /// <inheritdoc/>
    public override string Remarks =>
        "Each σ above 0 beside the nearest of the certification logs that Cohen et al. publish with their code. They are for CIFAR-10; for ImageNet there are logs at 0.25, 0.50 and 1.00, and none at the table's 0.12. The classifiers trained without noise are in no log.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from sigma in Table3Print.Rows.Select(row => row.Sigma).Distinct()
           where sigma > 0
           select TableCases.Case(Domain, -PublishedSigmas.CohenCifar10.Min(published => Math.Abs(published - sigma)), sigma),
    ];
}
