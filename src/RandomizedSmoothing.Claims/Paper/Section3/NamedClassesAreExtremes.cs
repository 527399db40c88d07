using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The classes that the text names are the lowest and the highest ones in the audited logs.</summary>
[Claim("remark-named-classes-are-extremes", "Cat is the lowest class, automobile and then ship the highest", "§3.2, first paragraph")]
[TableSigma]
[Percentile]
[ClassLabel]
public sealed partial class NamedClassesAreExtremes : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "min and max class-wise accuracy: at σ = 0.12 of “cat” and “automobile”, at σ = 1.00 of “cat” and “ship”";

    /// <inheritdoc/>
    public override string Remarks =>
        "Read from the audited logs, as the tables name no classes. A margin is the lead over the next class in percentage "
        + "points. The closest is automobile's, 92.4 against 91.0 for ship.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
    [
        .. from text in TextAccuracies.All
           select TableCases.Case(Domain, Lead(text), text.Sigma, text.Percentile, text.Label),
    ];

    // Percentage points by which the named class leads all others, downward for the lowest.
    private static decimal Lead(TextAccuracy text)
    {
        var accuracies = AuditedLogs.At(text.Sigma).ClassAccuracy;
        var own = accuracies[text.Label];
        var others = accuracies.RemoveAt(text.Label);
        return 100 * (text.Percentile == 1 ? others.Min() - own : own - others.Max());
    }
}
