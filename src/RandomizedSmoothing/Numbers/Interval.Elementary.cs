using System.Globalization;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Numbers;

/// <content>Elementary functions, enclosed from arithmetic alone: within an ulp or two of the exact values.</content>
public readonly partial struct Interval
{
    /// <summary>√x, over the members x ≥ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Every member is negative.</exception>
    public static Interval Sqrt(Interval x) => x.Upper < 0
        ? throw Undefined(x, "√x", "x ≥ 0")
        : new(DirectedRounding.SqrtDown(Math.Max(x.Lower, 0)), DirectedRounding.SqrtUp(x.Upper));

    /// <inheritdoc/>
    public static Interval Exp(Interval x) => x.IsPoint
        ? ExpAt(x.Lower)
        : new(ExpBelow(x.Lower), ExpAbove(x.Upper));

    /// <summary>The natural logarithm, over the members x &gt; 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No member is positive.</exception>
    public static Interval Log(Interval x) => x.Upper <= 0
        ? throw Undefined(x, "ln x", "x > 0")
        : x.IsPoint
            ? LogAt(x.Lower)
            : new(LogBelow(x.Lower), LogAbove(x.Upper));

    /// <summary>tan x, x in radians; <see cref="Whole"/> where a pole lies within (beyond ±π/2, or within 1e-12 of it), and beyond 1000 in size.</summary>
    public static Interval Tan(Interval x)
    {
        // No double is a pole, and Math.PI / 2 lies below the first.
        var hasNoPole = x.IsPoint || Math.Max(-x.Lower, x.Upper) <= Math.PI / 2;
        if (IsBeyondReduction(x) || (!hasNoPole && CrossesMultiple(x, 0.5)))
        {
            return Whole;
        }

        return x.IsPoint ? TanAt(x.Lower) : new(TanAt(x.Lower).Lower, TanAt(x.Upper).Upper);
    }

    /// <summary>sin x, x in radians; [−1, 1] beyond 1000 in size.</summary>
    public static Interval Sin(Interval x)
    {
        if (IsBeyondReduction(x))
        {
            return new(-1, 1);
        }

        // Math.PI / 2 lies below π/2.
        var rises = Math.Max(-x.Lower, x.Upper) <= Math.PI / 2;
        if (x.IsPoint || rises)
        {
            var first = SinAt(x.Lower);
            return new(Math.Max(first.Lower, -1), Math.Min((x.IsPoint ? first : SinAt(x.Upper)).Upper, 1));
        }

        var ends = Hull(SinAt(x.Lower), SinAt(x.Upper));
        var quarter = Pi / 2;
        return new(
            CrossesMultiple((x + quarter) / 2, 0) ? -1 : Math.Max(ends.Lower, -1),
            CrossesMultiple((x - quarter) / 2, 0) ? 1 : Math.Min(ends.Upper, 1));
    }

    /// <inheritdoc/>
    public static Interval Abs(Interval x) =>
        x.Lower >= 0 ? x : x.Upper <= 0 ? -x : new(0, Math.Max(-x.Lower, x.Upper));

    /// <inheritdoc/>
    public static Interval Min(Interval x, Interval y) => new(Math.Min(x.Lower, y.Lower), Math.Min(x.Upper, y.Upper));

    /// <inheritdoc/>
    public static Interval Max(Interval x, Interval y) => new(Math.Max(x.Lower, y.Lower), Math.Max(x.Upper, y.Upper));

    /// <summary>x², never negative: tighter than x · x where x crosses zero.</summary>
    public static Interval Square(Interval x)
    {
        var size = Abs(x);
        return size * size;
    }

    private static double ExpBelow(double x) => x is >= QuickExponential.Least and <= QuickExponential.Most
        ? QuickExponential.Of(x).Lower
        : double.IsInfinity(x) ? 0 : ExpAt(x).Lower;

    private static double ExpAbove(double x) => x is >= QuickExponential.Least and <= QuickExponential.Most
        ? QuickExponential.Of(x).Upper
        : double.IsInfinity(x) ? x : ExpAt(x).Upper;

    private static Interval ExpAt(double x) => x switch
    {
        0 => One,
        >= QuickExponential.Least and <= QuickExponential.Most => Around(QuickExponential.Of(x)),
        > 710 => new(double.MaxValue, double.PositiveInfinity),
        < -746 => new(0, double.Epsilon),
        _ => Exponential.Of(x).ToInterval(),
    };

    private static double LogBelow(double x) => double.IsNormal(x) && x > 0 ? QuickLogarithm.Of(x).Lower
        : x <= 0 ? double.NegativeInfinity
        : LogAt(x).Lower;

    private static double LogAbove(double x) => double.IsNormal(x) ? QuickLogarithm.Of(x).Upper
        : double.IsInfinity(x) ? x
        : LogAt(x).Upper;

    private static Interval LogAt(double x) => double.IsNormal(x) ? Around(QuickLogarithm.Of(x)) : Logarithm.Of(x).ToInterval();

    // x − x³/6 < sin x < x < tan x < x + x³/2 for 0 < x < 2^-27, less than half an ulp away.
    private static Interval SinAt(double x) => Math.Abs(x) >= 7.4e-9
        ? Around(QuickTrigonometry.Sin(x))
        : x == 0 ? 0 : new Interval(x < 0 ? x : Math.BitDecrement(x), x < 0 ? Math.BitIncrement(x) : x);

    private static Interval TanAt(double x) => Math.Abs(x) >= 7.4e-9
        ? Around(QuickTrigonometry.Tan(x))
        : x == 0 ? 0 : new Interval(x < 0 ? Math.BitDecrement(x) : x, x < 0 ? x : Math.BitIncrement(x));

    private static Interval Around(Approximation value) => new(value.Lower, value.Upper);

    // Whether x holds (n + shift) π for an integer n, or may hold it: the margin is far above the rounding, n being below 400.
    private static bool CrossesMultiple(Interval x, double shift) =>
        Math.Floor((x.Upper / Math.PI) - shift + 1e-12) >= Math.Ceiling((x.Lower / Math.PI) - shift - 1e-12);

    private static bool IsBeyondReduction(Interval x) => !(Math.Max(-x.Lower, x.Upper) <= Trigonometry.Largest);

    private static ArgumentOutOfRangeException Undefined(Interval x, string function, string domain) =>
        new(nameof(x), x, string.Create(CultureInfo.InvariantCulture, $"{function} has no value over {x}; the valid range is {domain}."));
}
