using System.Collections.Immutable;
using System.Globalization;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>A mathematical expression, as it is read from the code that computes it.</summary>
internal abstract record Term
{
    public static Number Zero { get; } = new("0");

    public static Number One { get; } = new("1");

    public static Term Sum(Term left, Term right) => (Term?)Fold(left, right, (a, b) => a + b) ?? new Binary('+', left, right);

    public static Term Difference(Term left, Term right) => Fold(left, right, (a, b) => a - b) ?? (right switch
    {
        Number { Digits: "0" } => left,
        Negative { Operand: Number positive } => new Binary('+', left, positive),
        _ => new Binary('-', left, right),
    });

    public static Term Product(Term left, Term right) => Fold(left, right, (a, b) => a * b) ?? ((left, right) switch
    {
        (Number { Digits: "1" }, _) => right,
        (_, Number { Digits: "1" }) => left,
        (Negative negative, _) => new Negative(Product(negative.Operand, right)),
        (_, Negative negative) => new Negative(Product(left, negative.Operand)),
        (Binary { Sign: '*' } product, _) when product.Right == right => new Binary('*', product.Left, new Square(right)),
        _ => left == right ? new Square(left) : new Binary('*', left, right),
    });

    public static Term Quotient(Term left, Term right) => (left, right) switch
    {
        (_, Number { Digits: "1" }) => left,
        (Number numerator, Number denominator) when Decimal(numerator, denominator) is { } digits => new Number(digits),
        (Negative negative, _) => new Negative(Quotient(negative.Operand, right)),
        _ => new Binary('/', left, right),
    };

    // Whole numbers only: a fraction is shown as it is.
    private static Number? Fold(Term left, Term right, Func<long, long, long> operation) =>
        Whole(left) is { } a && Whole(right) is { } b && operation(a, b) is >= 0 and var folded ? new(folded.ToString(CultureInfo.InvariantCulture)) : null;

    private static long? Whole(Term term) => term is Number { Digits.Length: < 8 } number && number.Digits.All(char.IsDigit)
        ? long.Parse(number.Digits, CultureInfo.InvariantCulture)
        : null;

    private static string? Decimal(Number numerator, Number denominator) =>
        Whole(numerator) is { } a && denominator.Digits is ['1', _, ..] && denominator.Digits.Length < 8 && denominator.Digits.Skip(1).All(digit => digit == '0')
            ? (a / decimal.Parse(denominator.Digits, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)
            : null;
}

/// <summary>A literal.</summary>
internal sealed record Number(string Digits) : Term;

/// <summary>A parameter, by its name in the domain.</summary>
internal sealed record Symbol(string Name) : Term;

/// <summary>+, -, * or /.</summary>
internal sealed record Binary(char Sign, Term Left, Term Right) : Term;

/// <summary>−x.</summary>
internal sealed record Negative(Term Operand) : Term;

/// <summary>x².</summary>
internal sealed record Square(Term Operand) : Term;

/// <summary>A part that the code gives a mathematical name: it is shown by that, where it is long and stands in several places.</summary>
internal sealed record Named(string Name, Term Operand) : Term;

/// <summary>A function of the mathematics, by its name in the code; <see cref="Notation"/> knows how it is written.</summary>
internal sealed record Function(string Name, EquatableArray<Term> Arguments) : Term
{
    public Function(string name, params ImmutableArray<Term> arguments)
        : this(name, new EquatableArray<Term>(arguments))
    {
    }
}
