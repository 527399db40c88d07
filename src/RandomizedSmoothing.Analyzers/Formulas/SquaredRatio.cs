using System.Globalization;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>
/// The square of a ratio, without the roots and the factors that cancel: R/(R√c/√d), squared, is d/c. That is what a
/// probability of a ball depends on.
/// </summary>
internal sealed class SquaredRatio
{
    private readonly List<Term> above = [];
    private readonly List<Term> below = [];
    private long numerator = 1;
    private long denominator = 1;
    private bool isPlain = true;

    private SquaredRatio()
    {
    }

    /// <summary>(left/right)².</summary>
    public static Term Of(Term left, Term right)
    {
        var factors = new SquaredRatio();
        factors.Add(left, isAbove: true);
        factors.Add(right, isAbove: false);
        return factors.Cancel() || !factors.isPlain ? factors.Squared() : new Square(Term.Quotient(left, right));
    }

    private void Add(Term term, bool isAbove)
    {
        switch (term)
        {
            case Binary { Sign: '*' } product:
                Add(product.Left, isAbove);
                Add(product.Right, isAbove);
                break;
            case Binary { Sign: '/' } quotient:
                isPlain = false;
                Add(quotient.Left, isAbove);
                Add(quotient.Right, !isAbove);
                break;
            case Square square:
                Add(square.Operand, isAbove);
                Add(square.Operand, isAbove);
                break;
            case Number { Digits.Length: < 6 } number when number.Digits.All(char.IsDigit):
                _ = isAbove ? numerator *= Value(number) : denominator *= Value(number);
                break;
            default:
                isPlain &= term is not Function { Name: "Sqrt" };
                (isAbove ? above : below).Add(term);
                break;
        }
    }

    private bool Cancel()
    {
        var common = above.Where(term => below.Remove(term)).ToArray();
        foreach (var term in common)
        {
            above.Remove(term);
        }

        return common.Length > 0;
    }

    private Term Squared()
    {
        var squared = new SquaredRatio { numerator = numerator * numerator, denominator = denominator * denominator };
        foreach (var (terms, isAbove) in new[] { (above, true), (below, false) })
        {
            foreach (var term in terms)
            {
                if (term is Function { Name: "Sqrt" } root)
                {
                    squared.Add(root.Arguments[0], isAbove);
                }
                else
                {
                    squared.Add(term, isAbove);
                    squared.Add(term, isAbove);
                }
            }
        }

        _ = squared.Cancel();
        var divisor = GreatestDivisor(squared.numerator, squared.denominator);
        return Term.Quotient(Multiply(squared.numerator / divisor, squared.above), Multiply(squared.denominator / divisor, squared.below));
    }

    private static Term Multiply(long factor, IEnumerable<Term> terms) =>
        terms.Aggregate((Term)new Number(factor.ToString(CultureInfo.InvariantCulture)), Term.Product);

    private static long Value(Number number) => long.Parse(number.Digits, CultureInfo.InvariantCulture);

    private static long GreatestDivisor(long a, long b) => b == 0 ? a : GreatestDivisor(b, a % b);
}
