using static RandomizedSmoothing.Numbers.Enclosures.DirectedRounding;

namespace RandomizedSmoothing.Numbers;

/// <content>The four operations, exact where the bounds are, and else rounded to the next double outward.</content>
public readonly partial struct Interval
{
    /// <inheritdoc/>
    public static Interval operator -(Interval value) => new(-value.Upper, -value.Lower);

    /// <inheritdoc/>
    public static Interval operator +(Interval left, Interval right) =>
        new(AddDown(left.Lower, right.Lower), AddUp(left.Upper, right.Upper));

    /// <inheritdoc/>
    public static Interval operator -(Interval left, Interval right) =>
        new(AddDown(left.Lower, -right.Upper), AddUp(left.Upper, -right.Lower));

    /// <inheritdoc/>
    public static Interval operator *(Interval left, Interval right)
    {
        var (a, b) = (left.Lower, left.Upper);
        var (c, d) = (right.Lower, right.Upper);
        return a >= 0
            ? new(MultiplyDown(c >= 0 ? a : b, c), MultiplyUp(d >= 0 ? b : a, d))
            : b <= 0
                ? new(MultiplyDown(d >= 0 ? a : b, d), MultiplyUp(c >= 0 ? b : a, c))
                : c >= 0 ? new(MultiplyDown(a, d), MultiplyUp(b, d))
                : d <= 0 ? new(MultiplyDown(b, c), MultiplyUp(a, c))
                : new(
                    Math.Min(MultiplyDown(a, d), MultiplyDown(b, c)),
                    Math.Max(MultiplyUp(a, c), MultiplyUp(b, d)));
    }

    /// <summary>The quotient; <see cref="Whole"/> where the divisor contains zero.</summary>
    public static Interval operator /(Interval left, Interval right)
    {
        var (a, b) = (left.Lower, left.Upper);
        var (c, d) = (right.Lower, right.Upper);
        return c > 0 ? new(DivideDown(a, a >= 0 ? d : c), DivideUp(b, b >= 0 ? c : d))
            : d < 0 ? new(DivideDown(b, b >= 0 ? d : c), DivideUp(a, a >= 0 ? c : d))
            : Whole;
    }
}
