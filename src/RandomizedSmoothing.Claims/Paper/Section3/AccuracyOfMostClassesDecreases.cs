using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The 25th percentile of the class-wise accuracies falls until it is 0.</summary>
[Claim("remark-accuracy-of-most-classes-decreases", "The accuracy of most classes decreases as σ grows", "§3.2, second paragraph, of Table 3")]
[DataSet]
[LowerSigma]
[HigherSigma]
public sealed partial class AccuracyOfMostClassesDecreases : PrintedClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "more than 3/4 of the classes in datasets have reasonable accuracy, which decreases as σ goes bigger";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.WithSigma} Read of the accuracy that more than 3/4 of the classes reach, the 25th percentile, for as long as it is above 0: once at 0 (CIFAR-10 from σ = 0.25 on) it has nothing to lose. {ReadingsOfTables.Zero} "
        + "Read of every class the statement would fail: the highest accuracy of CIFAR-10 goes 96, 100, 72, 98.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedCase> Cases =>
    [
        .. from pair in Table3Print.Rows.Pairs()
           where pair.Lower.Classes == pair.Higher.Classes && pair.Lower.At(25) > 0
           select TableCases.Printed(Domain, pair.Lower.PrintedAt(25) - pair.Higher.PrintedAt(25), pair.Lower.Classes, pair.Lower.Sigma, pair.Higher.Sigma),
    ];
}
