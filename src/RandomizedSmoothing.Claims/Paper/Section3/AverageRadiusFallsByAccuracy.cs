using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where Table 2's average certified radius falls, the correct one rises: it is the accuracy that makes it fall.</summary>
[Claim("remark-average-radius-falls-by-accuracy", "The average certified radius falls because the accuracy drops", "§3, beside Table 2")]
[Part]
[LowerSigma]
[HigherSigma]
public sealed partial class AverageRadiusFallsByAccuracy : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "[the average certified radius of all samples climbs to around 0.5 and then decreases to 0.32.] This is because the classification accuracy also drops as one uses larger σ, pushing more samples to have zero certified radius";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.WithSigma} The average radius is the accuracy times the correct radius. “Because” is read so: over every pair of σ at which the average falls (part 1), the other factor rises (part 2), so that "
        + "with the accuracy unchanged the average would have risen. Up to σ = 0.50 the accuracy drops as well, and the average climbs all the same.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from pair in Table2Print.Columns.Where(column => column.Sigma >= 0.50m).Pairs()
           from part in (PrintExpression[])[pair.Lower.PrintedRadius() - pair.Higher.PrintedRadius(), pair.Higher.PrintedCorrectRadius() - pair.Lower.PrintedCorrectRadius()]
           select TableCases.Printed(Domain, part, part.Values.First().Place.EndsWith(')') ? 2 : 1, pair.Lower.Sigma, pair.Higher.Sigma),
    ];
}
