namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>A formula: from the hypothesis, where there is one, follows the conclusion.</summary>
/// <param name="Hypothesis">What has to be met; null where nothing has.</param>
/// <param name="Conclusion">What is claimed.</param>
/// <param name="Roots">The equations whose roots are among the symbols.</param>
internal sealed record Statement(Relation? Hypothesis, Relation Conclusion, EquatableArray<RootEquation> Roots)
{
    /// <summary>Everything that is written, in its order.</summary>
    public IEnumerable<Term> Terms() =>
        (Hypothesis is null ? [] : Sides(Hypothesis)).Concat(Sides(Conclusion)).Concat(Roots.Select(root => root.Excess));

    /// <summary>A term and its parts, the inside of what has a name but once.</summary>
    /// <param name="term">The term.</param>
    /// <param name="seen">What was met before.</param>
    public static IEnumerable<Term> Parts(Term term, HashSet<Named> seen) => term switch
    {
        Binary binary => Parts(binary.Left, seen).Concat(Parts(binary.Right, seen)),
        Negative negative => Parts(negative.Operand, seen),
        Square square => Parts(square.Operand, seen),
        Function function => function.Arguments.SelectMany(argument => Parts(argument, seen)),
        Named named => (seen.Add(named) ? Parts(named.Operand, seen) : []).Prepend(named),
        _ => [term],
    };

    private static IEnumerable<Term> Sides(Relation relation) => relation switch
    {
        Comparison comparison => [comparison.Left, comparison.Right],
        Joined joined => Sides(joined.First).Concat(Sides(joined.Second)),
        _ => [],
    };
}

/// <summary>An equation that several roots solve.</summary>
/// <param name="Roots">The symbols of the roots.</param>
/// <param name="Excess">What is 0 where <see cref="Unknown"/> is one of them.</param>
internal sealed record RootEquation(EquatableArray<string> Roots, Term Excess)
{
    /// <summary>The symbol that stands for the roots.</summary>
    public const string Unknown = "x";
}
