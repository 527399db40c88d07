using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>How a formula is written: the signs of plain Unicode, or of LaTeX.</summary>
internal abstract class Notation
{
    private const int Additive = 1;
    private const int Multiplicative = 2;
    private const int Unary = 3;
    private const int Atom = 4;

    private static readonly Regex Placeholder = new(@"\{([_+]?)(\d)\}", RegexOptions.CultureInvariant);

    public static Notation Unicode { get; } = new UnicodeNotation();

    public static Notation Latex { get; } = new LatexNotation();

    /// <summary>The hypothesis, if there is one, what follows from it, and what the names in both stand for.</summary>
    public string Write(Statement statement)
    {
        var ((hypothesis, conclusion, roots), meanings) = Names.Resolve(statement);
        string[] explained =
        [
            .. meanings.Select(meaning => $"{Name(meaning.Name)} = {Write(meaning.Term)}"),
            .. roots.Select(Write),
        ];
        return $"{(hypothesis is null ? "" : $"{Write(hypothesis)}{Implies}")}{Write(conclusion)}"
            + (explained.Length == 0 ? "" : $"{Where}{string.Join(Semicolon, explained)}");
    }

    public string Write(Relation relation) => relation switch
    {
        Comparison { Left: var left, Sign: var sign, Right: var right } => $"{Write(left)} {Sign(sign)} {Write(right)}",
        Joined { Word: "and", First: var first, Second: var second } => $"{Clause(first)}{Word("and")}{Clause(second)}",
        Joined { First: var first, Second: var second } => $"{Clause(first)}{Word("or")}{Clause(second)}",
        _ => throw new InvalidOperationException($"no notation for {relation}"),
    };

    public string Write(Term term) => Write(term, 0);

    protected abstract string Implies { get; }

    protected abstract string Where { get; }

    protected abstract string Semicolon { get; }

    protected abstract string Sign(string sign);

    protected abstract string Word(string word);

    protected abstract string Parenthesized(string text);

    protected abstract string Name(string name);

    protected abstract string Times { get; }

    protected abstract string Minus { get; }

    protected abstract string SquareOf(string text);

    protected abstract string Root(Term operand);

    protected abstract string? Fraction(Binary quotient);

    /// <summary>How a function is written, with {0}, {1} … for its arguments; {_0} is the first as an index, {+0} as a summand.</summary>
    protected abstract string? Template(string function);

    protected abstract string Call(string function, IEnumerable<string> arguments);

    protected abstract string Index(Term term);

    /// <summary>The probability of a condition on the noise (y, z), z being its part along the axis, in d dimensions and for a σ.</summary>
    protected abstract string Cone(Term d, Term sigma, string condition);

    /// <summary>The condition that the noise, seen from a depth on the axis, stays in the cone.</summary>
    protected abstract string Inside(Term depth, Term theta);

    protected string Summand(Term term) => Write(term, Additive);

    protected static bool IsAtom(Term term) => term is Symbol or Number;

    private string Write(RootEquation root)
    {
        // None of the roots is 0, which solves some of the equations as well.
        var equation = Relation.Positive(new Negative(new Function("Abs", root.Excess)), isStrict: false)!;
        return $"{string.Join(", ", root.Roots.Select(Name))} {Sign("≠")} 0{Word(root.Roots.Count > 1 ? "solve" : "solves")}{Write(equation)}{Word("for")}{Name(RootEquation.Unknown)}";
    }

    private string Clause(Relation relation) => relation is Joined { Word: "or" } ? Parenthesized(Write(relation)) : Write(relation);

    private string Write(Term term, int binding)
    {
        var (text, own) = term switch
        {
            Number number => (number.Digits, Atom),
            Symbol symbol => (Name(symbol.Name), Atom),
            Negative negative => ($"{Minus}{Write(negative.Operand, Multiplicative)}", Additive),
            Square square => (SquareOf(square.Operand is Number or Symbol or Function { Name: not "Sqrt" } ? Write(square.Operand) : Parenthesized(Write(square.Operand))), Unary),
            Binary { Sign: '+' } sum => ($"{Write(sum.Left, Additive)} + {Write(sum.Right, Additive + 1)}", Additive),
            Binary { Sign: '-' } difference => ($"{Write(difference.Left, Additive)} {Minus} {Write(difference.Right, Additive + 1)}", Additive),
            Binary { Sign: '*' } product => ($"{Write(product.Left, Multiplicative)}{Times}{Write(product.Right, Multiplicative + 1)}", Multiplicative),
            Binary quotient => Fraction(quotient) is { } fraction
                ? (fraction, Atom)
                : ($"{Write(quotient.Left, Multiplicative)}/{Write(quotient.Right, Multiplicative + 1)}", Multiplicative),
            Function { Name: "Sqrt", Arguments: [var operand] } => (Root(operand), Atom),
            Function function => (Write(function), Atom),
            _ => throw new InvalidOperationException($"no notation for {term}"),
        };
        return own < binding ? Parenthesized(text) : text;
    }

    private string Write(Function function)
    {
        switch (function)
        {
            case { Name: "Indicator", Arguments: [var positive] }:
                return $"[{Write(Relation.Positive(positive, isStrict: true)!)}]";
            case { Name: "ConeLower", Arguments: [var d, var theta, var sigma, var depth] }:
                return Cone(d, sigma, $"{Inside(depth, theta)}");
            case { Name: "CutConeLower", Arguments: [var d, var theta, var sigma, var depth, var cut] }:
                // From the height of the cut, all the noise that points into the cone.
                var below = cut == depth ? $"z {Sign("≥")} 0" : $"{Write(depth, Additive)} + z {Sign("≥")} {Write(cut)}";
                return Cone(d, sigma, $"{Inside(depth, theta)}, {below}");
        }

        if (Template(function.Name) is not { } template)
        {
            return Call(function.Name, function.Arguments.Select(argument => Write(argument)));
        }

        // In one pass: an argument's own braces are no placeholders.
        return Placeholder.Replace(template, match => Write(function.Arguments[match.Groups[2].Value[0] - '0'], match.Groups[1].Value));
    }

    private string Write(Term argument, string how) => how switch
    {
        "_" => Index(argument),
        "+" => Write(argument, Additive),
        _ => Write(argument),
    };
}
