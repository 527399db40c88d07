using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// A real number known to lie within <see cref="Radius"/> of a <see cref="DoubleDouble"/>: the midpoint-radius
/// intervals of Rump (1999) and Johansson's Arb (2017), in which the series behind the tails are summed.
/// </summary>
/// <remarks>
/// A radius is computed in doubles, with at most ten roundings of positive numbers, and inflated by 2^-48, which
/// covers them; <see cref="DoubleDouble.Tiny"/> covers underflow. The ranges of <see cref="DoubleDouble"/> apply.
/// </remarks>
internal readonly struct MidRad
{
    private const double Inflation = 1 + 3.552713678800501e-15;

    public MidRad(DoubleDouble mid, double radius)
    {
        Mid = mid;
        Radius = radius;
    }

    public DoubleDouble Mid { get; }

    public double Radius { get; }

    /// <summary>A bound on the size of every number in here.</summary>
    public double Magnitude => (Math.Abs(Mid.High) + Radius) * Inflation;

    public static implicit operator MidRad(double value) => new(value, 0);

    public static MidRad operator -(MidRad a) => new(-a.Mid, a.Radius);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MidRad operator +(MidRad a, MidRad b)
    {
        var mid = a.Mid + b.Mid;
        return new(mid, Up(a.Radius + b.Radius + Rounding(mid)));
    }

    public static MidRad operator -(MidRad a, MidRad b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MidRad operator *(MidRad a, MidRad b)
    {
        var mid = a.Mid * b.Mid;
        var spread = (Math.Abs(a.Mid.High) * b.Radius) + (Math.Abs(b.Mid.High) * a.Radius) + (a.Radius * b.Radius);
        return new(mid, Up(spread + Rounding(mid)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MidRad operator *(MidRad a, double b)
    {
        var mid = a.Mid * b;
        return new(mid, Up((a.Radius * Math.Abs(b)) + Rounding(mid)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MidRad operator /(MidRad a, MidRad b)
    {
        // (a + α) / (b + β) − a / b = (α − β a / b) / (b + β).
        var smallest = (Math.Abs(b.Mid.High) * (2 - Inflation)) - b.Radius;
        if (!(smallest > 0))
        {
            throw new DivideByZeroException("The divisor's enclosure contains zero.");
        }

        var mid = a.Mid / b.Mid;
        return new(mid, Up(((a.Radius + (Math.Abs(mid.High) * Inflation * b.Radius)) / smallest * Inflation) + Rounding(mid)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MidRad operator /(MidRad a, double b)
    {
        var mid = a.Mid / b;
        return new(mid, Up((a.Radius / Math.Abs(b)) + Rounding(mid)));
    }

    /// <summary>√a, for an enclosure of a positive number.</summary>
    public static MidRad Sqrt(MidRad a)
    {
        // |√(a + α) − √a| ≤ |α| / √a.
        var root = DoubleDouble.Sqrt(a.Mid);
        return new(root, Up((a.Radius / root.High * Inflation) + Rounding(root)));
    }

    /// <summary>The narrowest of these that holds a and b.</summary>
    public static MidRad Hull(MidRad a, MidRad b)
    {
        var half = (b - a) * 0.5;
        return new((a + half).Mid, Up(half.Magnitude + Math.Max(a.Radius, b.Radius) + Rounding(a.Mid) + Rounding(b.Mid)));
    }

    /// <summary>The same, or up to <paramref name="error"/> away from it.</summary>
    public MidRad Widen(double error) => new(Mid, Up(Radius + error));

    /// <summary>The same, or anything up to <paramref name="remainder"/> ≥ 0 above it: what a series of positive terms leaves out.</summary>
    public MidRad AddUpTo(double remainder) => this + new MidRad(remainder / 2, remainder / 2 * Inflation);

    /// <summary>The outward rounded interval of everything in here, times 2^exponent.</summary>
    public Interval ToInterval(int exponent = 0) => new(
        DirectedRounding.ScaleDown(DirectedRounding.AddDown(Mid.High, DirectedRounding.AddDown(Mid.Low, -Radius)), exponent),
        DirectedRounding.ScaleUp(DirectedRounding.AddUp(Mid.High, DirectedRounding.AddUp(Mid.Low, Radius)), exponent));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Rounding(DoubleDouble result) => Math.Abs(result.High) * DoubleDouble.Epsilon;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Up(double radius) => (radius * Inflation) + DoubleDouble.Tiny;
}
