using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A statement about how a row of Table 2 goes from a σ to a larger one: of every pair, which is what all steps together imply.</summary>
[LowerSigma]
[HigherSigma]
public abstract class Table2StepClaim : PrintedClaim
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<PrintedCase> Cases =>
    [
        .. from pair in Table2Print.Columns.Pairs()
           let margin = Margin(pair.Lower, pair.Higher)
           where margin is not null
           select TableCases.Printed(Domain, margin, pair.Lower.Sigma, pair.Higher.Sigma),
    ];

    /// <summary>Positive where the two columns are as stated, in the unit of the print; null where nothing is stated about them.</summary>
    protected abstract PrintExpression? Margin(Table2Column lower, Table2Column higher);
}
