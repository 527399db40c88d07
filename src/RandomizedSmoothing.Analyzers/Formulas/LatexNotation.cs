namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>Formulas in LaTeX's mathematical mode.</summary>
internal sealed class LatexNotation : Notation
{
    protected override string Implies => @" \;\Rightarrow\; ";

    protected override string Where => @"\text{, where } ";

    protected override string Semicolon => @"\text{; } ";

    protected override string Times => @" \, ";

    protected override string Minus => "-";

    protected override string Sign(string sign) => sign switch { "≤" => @"\le", "≥" => @"\ge", "≠" => @"\ne", _ => sign };

    protected override string Word(string word) => $@" \text{{ {word} }} ";

    protected override string Parenthesized(string text) => $@"\left({text}\right)";

    protected override string SquareOf(string text) => $"{text}^2";

    protected override string Root(Term operand) => $@"\sqrt{{{Write(operand)}}}";

    protected override string? Fraction(Binary quotient) => $@"\frac{{{Write(quotient.Left)}}}{{{Write(quotient.Right)}}}";

    protected override string Index(Term term) => $"{{{Write(term)}}}";

    protected override string Cone(Term d, Term sigma, string condition) =>
        $@"P_{{{Write(d)}{(sigma == Term.One ? "" : $", {Write(sigma)}")}}}\left({condition}\right)";

    protected override string Inside(Term depth, Term theta) => $@"\|y\| \le \left({Summand(depth)} + z\right) \tan\left({Write(theta)}\right)";

    protected override string Call(string function, IEnumerable<string> arguments) =>
        $@"\operatorname{{{function}}}\left({string.Join(", ", arguments)}\right)";

    protected override string? Template(string function) => function switch
    {
        Scope.Truncated => @"\operatorname{trunc}\left({0}\right)",
        "Exp" => @"\exp\left({0}\right)",
        "Log" => @"\log\left({0}\right)",
        "Tan" => @"\tan\left({0}\right)",
        "Sin" => @"\sin\left({0}\right)",
        "Abs" => @"\left|{0}\right|",
        "Min" => @"\min\left({0}, {1}\right)",
        "Max" => @"\max\left({0}, {1}\right)",
        "NormalLower" => @"\Phi\left({0}\right)",
        "ChiSquaredLower" => @"P\left(\chi^2_{_0} \le {1}\right)",
        "NoncentralChiSquaredLower" => @"P\left({\chi'}^2_{_0}\left({1}\right) \le {2}\right)",
        _ => null,
    };

    protected override string Name(string name)
    {
        var (stem, index) = Greek.Split(name);
        var letter = Greek.Letter(stem)?.Latex ?? (stem.Length == 1 ? stem : $@"\mathrm{{{stem}}}");
        return index.Length == 0 ? letter : $"{letter}_{{{index}}}";
    }
}
