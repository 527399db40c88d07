using System.Globalization;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>Formulas in one line of plain text.</summary>
internal sealed class UnicodeNotation : Notation
{
    protected override string Implies => "  ⇒  ";

    protected override string Where => ",  where ";

    protected override string Semicolon => "; ";

    protected override string Times => "·";

    protected override string Minus => "−";

    protected override string Sign(string sign) => sign;

    protected override string Word(string word) => $" {word} ";

    protected override string Parenthesized(string text) => $"({text})";

    protected override string SquareOf(string text) => $"{text}²";

    protected override string Root(Term operand) => IsAtom(operand) ? $"√{Write(operand)}" : $"√({Write(operand)})";

    protected override string? Fraction(Binary quotient) => null;

    protected override string Index(Term term) => IsAtom(term) ? Write(term) : $"({Write(term)})";

    protected override string Cone(Term d, Term sigma, string condition) =>
        $"P_{(sigma == Term.One ? Index(d) : $"{{{Write(d)},{Write(sigma)}}}")}({condition})";

    protected override string Inside(Term depth, Term theta) => $"‖y‖ ≤ ({Summand(depth)} + z)·tan({Write(theta)})";

    protected override string Call(string function, IEnumerable<string> arguments) => $"{function}({string.Join(", ", arguments)})";

    protected override string? Template(string function) => function switch
    {
        Scope.Truncated => "trunc({0})",
        "Exp" => "exp({0})",
        "Log" => "log({0})",
        "Tan" => "tan({0})",
        "Sin" => "sin({0})",
        "Abs" => "|{0}|",
        "Min" => "min({0}, {1})",
        "Max" => "max({0}, {1})",
        "NormalLower" => "Φ({0})",
        "ChiSquaredLower" => "P(χ²_{_0} ≤ {1})",
        "NoncentralChiSquaredLower" => "P(χ′²_{_0}({1}) ≤ {2})",
        _ => null,
    };

    protected override string Name(string name)
    {
        var (stem, index) = Greek.Split(name);
        return $"{Greek.Letter(stem)?.Unicode ?? stem}{(index.All(char.IsDigit) ? Lowered(index) : $"_{index}")}";
    }

    private static string Lowered(string digits) =>
        string.Concat(digits.Select(digit => ((char)('₀' + CharUnicodeInfo.GetDecimalDigitValue(digit))).ToString()));
}
