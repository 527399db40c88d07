using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What is left of the agreement between the text and the tables.</summary>
[Claim("remark-text-accuracies-are-the-tables-corrected", "The lowest accuracies of the text are those of the tables", "§3.2, beside its first paragraph")]
[TableNumber]
[TableSigma]
[Percentile]
public sealed partial class TextAccuraciesAreTheTablesCorrected : CaseClaim
{
    private static readonly TextAccuraciesAreTheTables Original = new();

    /// <inheritdoc/>
    public override string Statement =>
        "the text's lowest class-wise accuracies, 67% at σ = 0.12 and 22% at σ = 1.00, are those of Tables 2 and 4; its highest "
        + "at σ = 0.12 is within Table 2's ±";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. TextAccuracies.All.Where(text => text.IsLowest).SelectMany(Original.Beside),
        .. TextAccuracies.All.Where(text => !text.IsLowest && text.Sigma == 0.12m).SelectMany(Original.Beside).Where(@case => @case.Point["table"] == 2),
    ];
}
