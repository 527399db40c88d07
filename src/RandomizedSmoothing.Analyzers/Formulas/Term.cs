using System.Collections.Immutable;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>A mathematical expression, as it is read from the code that computes it.</summary>
internal abstract record Term
{
    public static Term Sum(Term left, Term right) => new Binary('+', left, right);

    public static Term Difference(Term left, Term right) => new Binary('-', left, right);

    public static Term Product(Term left, Term right) =>
        left is Number { Digits: "1" } ? right
        : right is Number { Digits: "1" } ? left
        : left == right ? new Square(left)
        : left is Binary { Sign: '*' } product && product.Right == right ? new Binary('*', product.Left, new Square(right))
        : new Binary('*', left, right);

    public static Term Quotient(Term left, Term right) => right is Number { Digits: "1" } ? left : new Binary('/', left, right);
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

/// <summary>A function of the mathematics, by its name in the code; <see cref="Notation"/> knows how it is written.</summary>
internal sealed record Function(string Name, EquatableArray<Term> Arguments) : Term
{
    public Function(string name, params ImmutableArray<Term> arguments)
        : this(name, new EquatableArray<Term>(arguments))
    {
    }
}
