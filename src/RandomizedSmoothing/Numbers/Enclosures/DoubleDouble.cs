using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>A number held as an unevaluated sum of two doubles, the second below half an ulp of the first: 106 bits.</summary>
/// <remarks>
/// The algorithms and their error bounds are those of Joldes, Muller and Popescu (2017), "Tight and rigorous error
/// bounds for basic building blocks of double-word arithmetic" (ACM TOMS 44(2)), and, for the square root, of Lefèvre
/// et al. (2023): relative errors of at most 15 u² + O(u³), u = 2^-53, for every operation here, also for sums of
/// opposite sign. <see cref="Epsilon"/> is 64 u². The bounds suppose that nothing underflows or overflows: the callers
/// keep operands below 2^450, and divisors and radicands above 2^-450, by scaling; a product or quotient that underflows
/// all the same is in error by less than <see cref="Tiny"/>.
/// </remarks>
internal readonly struct DoubleDouble(double high, double low)
{
    /// <summary>2^-100, a bound on the relative error of each operation.</summary>
    public const double Epsilon = 7.888609052210118e-31;

    /// <summary>2^-500, a bound on the absolute error of an operation that underflows with operands below 2^450.</summary>
    public const double Tiny = 3.054936363499605e-151;

    public double High { get; } = high;

    public double Low { get; } = low;

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var s = Sum(a.High, b.High);
        var t = Sum(a.Low, b.Low);
        var v = QuickSum(s.High, s.Low + t.High);
        return QuickSum(v.High, t.Low + v.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble a, double b)
    {
        var s = Sum(a.High, b);
        return QuickSum(s.High, a.Low + s.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator -(DoubleDouble a, double b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var p = Product(a.High, b.High);
        var cross = Math.FusedMultiplyAdd(a.Low, b.High, Math.FusedMultiplyAdd(a.High, b.Low, a.Low * b.Low));
        return QuickSum(p.High, p.Low + cross);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble a, double b)
    {
        var p = Product(a.High, b);
        return QuickSum(p.High, Math.FusedMultiplyAdd(a.Low, b, p.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var quotient = a.High / b.High;
        var product = b * quotient;
        var rest = (a.High - product.High) + (a.Low - product.Low);
        return QuickSum(quotient, rest / b.High);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble a, double b)
    {
        var quotient = a.High / b;
        var product = Product(quotient, b);
        var rest = ((a.High - product.High) - product.Low) + a.Low;
        return QuickSum(quotient, rest / b);
    }

    public static DoubleDouble Sqrt(DoubleDouble a)
    {
        var root = Math.Sqrt(a.High);
        var rest = Math.FusedMultiplyAdd(-root, root, a.High) + a.Low;
        return QuickSum(root, rest / (2 * root));
    }

    /// <summary>a + b, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var bPart = sum - a;
        return new(sum, (a - (sum - bPart)) + (b - bPart));
    }

    /// <summary>a · b, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double a, double b)
    {
        var product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    /// <summary>The same times 2^exponent, exactly.</summary>
    public DoubleDouble Scale(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    /// <summary>a + b, exactly, where |a| ≥ |b| or a is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble QuickSum(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }
}
