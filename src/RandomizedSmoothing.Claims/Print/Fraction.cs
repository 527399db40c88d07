using System.Numerics;

namespace RandomizedSmoothing.Claims.Print;

/// <summary>An exact rational number: what is printed, and what follows from it, without rounding.</summary>
public sealed record Fraction : IComparable<Fraction>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    // In lowest terms, the denominator positive, so that equal numbers are equal records.
    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (this.numerator, this.denominator) = (numerator / divisor, denominator / divisor);
    }

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => numerator.Sign;

    /// <summary>The decimal number, exactly.</summary>
    public static Fraction Of(decimal value)
    {
        var unit = BigInteger.Pow(10, value.Scale);
        return new((new BigInteger(decimal.Truncate(value)) * unit) + new BigInteger((value - decimal.Truncate(value)) * (decimal)unit), unit);
    }

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.numerator * right.denominator) + (right.numerator * left.denominator), left.denominator * right.denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.numerator * right.denominator) - (right.numerator * left.denominator), left.denominator * right.denominator);

    /// <summary>The number with the other sign.</summary>
    public static Fraction operator -(Fraction value) => new(-value.numerator, value.denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) => new(left.numerator * right.numerator, left.denominator * right.denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => right.Sign == 0
        ? throw new DivideByZeroException($"{left} is divided by 0")
        : new(left.numerator * right.denominator, left.denominator * right.numerator);

    /// <summary>True where the left number is the smaller one.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>True where the left number is the larger one.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>True where the left number is no larger.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>True where the left number is no smaller.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The nearest double, or one beside it.</summary>
    public double ToDouble() => (double)numerator / (double)denominator;

    /// <inheritdoc/>
    public int CompareTo(Fraction? other) => other is null ? 1 : (numerator * other.denominator).CompareTo(other.numerator * denominator);

    /// <summary><c>7/20</c>, or <c>3</c>.</summary>
    public override string ToString() => denominator.IsOne ? $"{numerator}" : $"{numerator}/{denominator}";
}
