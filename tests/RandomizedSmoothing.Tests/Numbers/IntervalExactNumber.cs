using System.Numerics;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>A rational number without rounding, to judge intervals by.</summary>
internal readonly record struct IntervalExactNumber(BigInteger Numerator, BigInteger Denominator) : IComparable<IntervalExactNumber>
{
    public static IntervalExactNumber operator +(IntervalExactNumber a, IntervalExactNumber b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static IntervalExactNumber operator -(IntervalExactNumber a, IntervalExactNumber b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static IntervalExactNumber operator *(IntervalExactNumber a, IntervalExactNumber b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static IntervalExactNumber operator /(IntervalExactNumber a, IntervalExactNumber b) =>
        new(a.Numerator * b.Denominator * b.Numerator.Sign, a.Denominator * BigInteger.Abs(b.Numerator));

    /// <summary>The value of a finite double.</summary>
    public static IntervalExactNumber From(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Math.Max(exponent, 1) - 1075;
        var signed = new BigInteger(bits < 0 ? -mantissa : mantissa);
        return shift >= 0 ? new(signed << shift, 1) : new(signed, BigInteger.One << -shift);
    }

    public int CompareTo(IntervalExactNumber other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Whether an interval, whose bounds may be infinite, contains the number.</summary>
    public bool IsIn(RandomizedSmoothing.Numbers.Interval interval) =>
        (double.IsInfinity(interval.Lower) || From(interval.Lower).CompareTo(this) <= 0)
        && (double.IsInfinity(interval.Upper) || From(interval.Upper).CompareTo(this) >= 0);
}
