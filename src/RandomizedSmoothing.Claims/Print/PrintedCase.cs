namespace RandomizedSmoothing.Claims.Print;

/// <summary>One comparison of a claim about printed numbers.</summary>
/// <param name="Point">What tells it from the others, such as the two σ that are compared.</param>
/// <param name="Margin">Positive where the statement holds, in the unit of the print.</param>
public sealed record PrintedCase(Point Point, PrintExpression Margin)
{
    /// <summary><see cref="Verdict.Holds"/> or <see cref="Verdict.Refuted"/> where every unrounded number says so, otherwise <see cref="Verdict.Undecided"/>.</summary>
    /// <param name="strict">True where a margin of 0 violates the statement.</param>
    public Verdict Decide(bool strict) =>
        Margin.Range.IsPositive(strict) ? Verdict.Holds
        : Margin.Range.IsNegative(!strict) ? Verdict.Refuted
        : Verdict.Undecided;

    /// <summary>True where the chosen unrounded numbers satisfy the statement.</summary>
    /// <param name="choice">A number for each printed one.</param>
    /// <param name="strict">True where a margin of 0 violates the statement.</param>
    public bool HoldsAt(Func<PrintedValue, Fraction> choice, bool strict) => Margin.At(choice).Sign > (strict ? 0 : -1);
}
