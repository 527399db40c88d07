using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>CIFAR-10's gap is larger in Table 3 than in the standard column of Table 4.</summary>
[Claim("remark-augmentation-reduces-bias", "Without data augmentation the bias is much bigger", "§5.1, Tables 3 and 4")]
[TableSigma]
public sealed partial class AugmentationReducesBias : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the experiments in Table 3 (without data augmentation) have a much bigger bias in prediction compared to the experiments "
        + "in Table 4 column “1-standard”, e.g. when σ = 0.12, Table 3 reads 0 versus 100 and Table 4 reads 67 versus 94";

    /// <inheritdoc/>
    public override string Remarks =>
        "Bigger is read as a larger gap, at the three σ that both tables have: 100 against 27, 72 against 35, 98 against 38 "
        + "points. How much is “much”, the text does not say; the margin is the difference in points.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from cell in Table4Print.Of(points: 1)
           from row in Table3Print.Rows
           where row.Classes == 10 && row.Sigma == cell.Sigma
           select TableCases.Case(Domain, row.Gap - cell.Gap, cell.Sigma),
    ];
}
