using System.Globalization;
using RandomizedSmoothing.Analyzers.Formulas;

namespace RandomizedSmoothing.Analyzers.Tests.Formulas;

/// <summary>What is folded and cancelled on the way to a formula changes no value.</summary>
public sealed class TermTests
{
    private static readonly Dictionary<string, double> Values = new(StringComparer.Ordinal) { ["a"] = 1.7, ["b"] = 0.31, ["c"] = 5.3 };

    [Test]
    public void A_squared_ratio_is_the_square_of_the_ratio()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 2000; i++)
        {
            var (left, right) = (Draw(random, depth: 4), Draw(random, depth: 4));
            var ratio = Value(left) / Value(right);
            Assert.That(Value(SquaredRatio.Of(left, right)), Is.EqualTo(ratio * ratio).Within(1e-9).Percent, $"{left}\n{right}");
        }
    }

    [Test]
    public void Folded_arithmetic_is_arithmetic()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 2000; i++)
        {
            var (left, right) = (Signed(random), Signed(random));
            var (a, b) = (Value(left), Value(right));
            Assert.Multiple(() =>
            {
                Assert.That(Value(Term.Sum(left, right)), Is.EqualTo(a + b).Within(1e-12));
                Assert.That(Value(Term.Difference(left, right)), Is.EqualTo(a - b).Within(1e-12));
                Assert.That(Value(Term.Product(left, right)), Is.EqualTo(a * b).Within(1e-12));
                Assert.That(b == 0 ? 0 : Value(Term.Quotient(left, right)), Is.EqualTo(b == 0 ? 0 : a / b).Within(1e-12));
            });
        }
    }

    [TestCase("R", "R*√c/√d", "d/c")]
    [TestCase("√d/2", "sigma", "d/(4·σ²)")]
    [TestCase("R", "sigma", "(R/σ)²")]
    [TestCase("R", "2*sigma", "(R/(2·σ))²")]
    [TestCase("3*√c", "6", "c/4")]
    public void A_squared_ratio_reads_without_what_cancels(string left, string right, string text) =>
        Assert.That(Notation.Unicode.Write(SquaredRatio.Of(Parse(left), Parse(right))), Is.EqualTo(text));

    // Products and quotients of roots, letters and numbers.
    private static Term Draw(Random random, int depth) => (depth == 0 ? random.Next(2) : random.Next(6)) switch
    {
        0 => new Symbol(Letter(random)),
        1 => new Number(random.Next(1, 9).ToString(CultureInfo.InvariantCulture)),
        2 => new Function("Sqrt", Draw(random, depth - 1)),
        3 => new Binary('/', Draw(random, depth - 1), Draw(random, depth - 1)),
        4 => new Square(Draw(random, depth - 1)),
        _ => new Binary('*', Draw(random, depth - 1), Draw(random, depth - 1)),
    };

    private static Term Signed(Random random) => random.Next(6) switch
    {
        0 => new Number("0"),
        1 => new Number("1"),
        2 => new Number("100"),
        3 => new Negative(Draw(random, depth: 0)),
        4 => new Binary('*', new Symbol("a"), new Symbol(Letter(random))),
        _ => Draw(random, depth: 0),
    };

    private static string Letter(Random random) => Values.Keys.ElementAt(random.Next(Values.Count));

    private static double Value(Term term) => term switch
    {
        Number number => double.Parse(number.Digits, CultureInfo.InvariantCulture),
        Symbol symbol => Values[symbol.Name],
        Negative negative => -Value(negative.Operand),
        Square square => Value(square.Operand) * Value(square.Operand),
        Function { Name: "Sqrt", Arguments: [var operand] } => Math.Sqrt(Value(operand)),
        Binary { Sign: '+' } sum => Value(sum.Left) + Value(sum.Right),
        Binary { Sign: '-' } difference => Value(difference.Left) - Value(difference.Right),
        Binary { Sign: '*' } product => Value(product.Left) * Value(product.Right),
        Binary quotient => Value(quotient.Left) / Value(quotient.Right),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "no number"),
    };

    // Left to right, without precedence: factors * and / of letters, numbers and roots.
    private static Term Parse(string text)
    {
        var end = text.LastIndexOfAny(['*', '/']);
        return end >= 0 ? new Binary(text[end], Parse(text[..end]), Parse(text[(end + 1)..]))
            : text[0] == '√' ? new Function("Sqrt", Parse(text[1..]))
            : char.IsDigit(text[0]) ? new Number(text)
            : new Symbol(text);
    }
}
