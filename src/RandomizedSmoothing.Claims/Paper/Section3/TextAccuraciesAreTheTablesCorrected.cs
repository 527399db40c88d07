using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What is left of the agreement between the text and the tables.</summary>
[Claim("remark-text-accuracies-are-the-tables-corrected", "The lowest accuracies of the text are the printed ones of Table 4", "§3.2, beside its first paragraph")]
[TableSigma]
public sealed partial class TextAccuraciesAreTheTablesCorrected : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the text's lowest class-wise accuracies, 67% at σ = 0.12 and 22% at σ = 1.00, are those that Table 4 prints in its column “1 (standard)”";

    /// <inheritdoc/>
    public override string Remarks => "Digit for digit. The highest are not: 92 and 68 in the text, 94 and 73 in Table 4.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from text in TextAccuracies.All
           where text.IsLowest
           let cell = Table4Print.At(points: 1, text.Sigma)
           select TableCases.Printed(Domain, 0 - PrintExpression.Distance(text.Quoted().ToTheDigit, cell.PrintedLowest().ToTheDigit), text.Sigma),
    ];
}
