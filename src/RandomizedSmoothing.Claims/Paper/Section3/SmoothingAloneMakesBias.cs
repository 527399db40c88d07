using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>In Table 3 the gap between the highest and the lowest class-wise accuracy is large wherever there is smoothing.</summary>
[Claim("remark-smoothing-alone-makes-bias", "Smoothing biases classifiers trained without noise", "§3.2, second paragraph, of Table 3")]
[DataSet]
[TableSigma]
public sealed partial class SmoothingAloneMakesBias : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "randomized smoothing produces biased results even in the absence of data augmentation during training";

    /// <inheritdoc/>
    public override string Remarks =>
        $"Read as: the results are biased. {ReadingsOfTables.Bias} {ReadingsOfTables.Biased} Every gap of Table 3's smoothed rows is 56 points or more. Read as “more biased than without smoothing”, which would be smoothing's own part, see remark-smoothing-alone-adds-bias.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from row in Table3Print.Rows
           where row.Sigma > 0
           select TableCases.Printed(Domain, row.PrintedGap() - Table2Print.At(0.12m).PrintedGap(), row.Classes, row.Sigma),
    ];
}
