namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>A statement about terms: a comparison, or several joined by “and” or “or”.</summary>
internal abstract record Relation
{
    /// <summary>What it says that a slack or a margin is positive; null where it says nothing.</summary>
    /// <param name="term">The slack or margin.</param>
    /// <param name="isStrict">Whether 0 does not suffice.</param>
    public static Relation? Positive(Term term, bool isStrict) => term switch
    {
        Number => null,
        Named named => Positive(named.Operand, isStrict),
        Negative { Operand: Function { Name: "Abs", Arguments: [Binary { Sign: '-' } difference] } } when !isStrict =>
            new Comparison(difference.Left, "=", difference.Right),
        Negative { Operand: Function { Name: "Abs", Arguments: [var inner] } } when !isStrict => new Comparison(inner, "=", Term.Zero),
        Negative { Operand: Binary { Sign: '-' } difference } => Above(difference.Right, difference.Left, isStrict),
        Negative { Operand: var operand } => new Comparison(operand, isStrict ? "<" : "≤", Term.Zero),
        Binary { Sign: '-' } difference => Above(difference.Left, difference.Right, isStrict),
        Function { Name: "Min", Arguments: [var first, var second] } => Join("and", Part(first, isStrict, isTrueLeftOut: true), Part(second, isStrict, isTrueLeftOut: true)),
        Function { Name: "Max", Arguments: [var first, var second] } => Join("or", Part(first, isStrict, isTrueLeftOut: false), Part(second, isStrict, isTrueLeftOut: false)),
        _ => Above(term, Term.Zero, isStrict),
    };

    // A number among others is left out where it decides nothing: a true one of those that all have to hold, a false one of those of which one has to.
    private static Relation? Part(Term term, bool isStrict, bool isTrueLeftOut) =>
        term is Number number && IsPositive(number, isStrict) != isTrueLeftOut ? Above(term, Term.Zero, isStrict) : Positive(term, isStrict);

    private static bool IsPositive(Number number, bool isStrict) => !isStrict || number.Digits.Any(digit => digit is >= '1' and <= '9');

    // The constant on the right, as people write it: p < 1, not 1 > p.
    private static Comparison Above(Term larger, Term smaller, bool isStrict) => IsConstant(larger) && !IsConstant(smaller)
        ? new Comparison(smaller, isStrict ? "<" : "≤", larger)
        : new Comparison(larger, isStrict ? ">" : "≥", smaller);

    private static bool IsConstant(Term term) => term switch
    {
        Number => true,
        Negative { Operand: var operand } => IsConstant(operand),
        Square { Operand: var operand } => IsConstant(operand),
        Binary { Left: var left, Right: var right } => IsConstant(left) && IsConstant(right),
        Function function => function.Arguments.All(IsConstant),
        _ => false,
    };

    private static Relation? Join(string word, Relation? first, Relation? second) =>
        first is null ? second : second is null ? first : new Joined(word, first, second);
}

/// <summary>left sign right.</summary>
internal sealed record Comparison(Term Left, string Sign, Term Right) : Relation;

/// <summary>Two relations, and “and” or “or” between them.</summary>
internal sealed record Joined(string Word, Relation First, Relation Second) : Relation;
