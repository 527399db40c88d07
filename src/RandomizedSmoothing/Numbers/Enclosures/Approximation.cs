using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// A real number known to lie within <see cref="Error"/> of High + Low, where High is the double closest to that sum or
/// the next to it: what is fast to compute, and rounded outward to neighbouring doubles.
/// </summary>
/// <remarks>
/// |Low| is at most 0.51 ulp of High, also where High is a power of 2 and the ulp that below it, and Error at most 2^-4 of
/// that ulp: one step outward is always enough.
/// </remarks>
internal readonly struct Approximation(double high, double low, double error)
{
    public double High { get; } = high;

    public double Low { get; } = low;

    public double Error { get; } = error;

    /// <summary>A double that is not above the number.</summary>
    public double Lower
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Low < Error ? Math.BitDecrement(High) : High;
    }

    /// <summary>A double that is not below the number.</summary>
    public double Upper
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Low > -Error ? Math.BitIncrement(High) : High;
    }

    public static Approximation operator -(Approximation a) => new(-a.High, -a.Low, a.Error);

    /// <summary>The quotient, its relative error being the sum of both and 2^-100.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Approximation Quotient(Approximation a, Approximation b, double relativeError)
    {
        var quotient = new DoubleDouble(a.High, a.Low) / new DoubleDouble(b.High, b.Low);
        return new(quotient.High, quotient.Low, Math.Abs(quotient.High) * relativeError);
    }
}
