using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A statement about how a row of Table 2 goes from each σ to the next larger one.</summary>
[LowerSigma]
[HigherSigma]
public abstract class Table2StepClaim : CaseClaim
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<Evaluation> Cases =>
    [
        .. from step in Table2Print.Columns.Steps()
           let margin = Margin(step.Lower, step.Higher)
           where margin is not null
           select TableCases.Case(Domain, margin.Value, step.Lower.Sigma, step.Higher.Sigma),
    ];

    /// <summary>Positive where the step is as stated, in the unit of the print; null where nothing is stated about it.</summary>
    protected abstract decimal? Margin(Table2Column lower, Table2Column higher);
}
