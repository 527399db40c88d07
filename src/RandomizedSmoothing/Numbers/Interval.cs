using System.Globalization;

namespace RandomizedSmoothing.Numbers;

/// <summary>
/// A closed, nonempty interval of real numbers, the kind of number to prove with: whatever members its operands have, an
/// operation's result contains the exact result for them (the containment of IEEE 1788-2015).
/// </summary>
/// <remarks>
/// Bounds may be infinite, and then stand for an unbounded set; an infinity itself is never a member. Bounds are
/// rounded outward by construction, and nothing is assumed of the platform's elementary functions: only IEEE 754's
/// addition, subtraction, multiplication, division, square root and fused multiply-add, rounded to nearest. An operation
/// applies to those members that lie in its domain; where none does, it throws an <see cref="ArgumentException"/>.
/// Each occurrence of a variable counts as a number of its own: <c>x − x</c> is [−w, w].
/// </remarks>
public readonly partial struct Interval : IReal<Interval>, IEquatable<Interval>
{
    /// <summary>The interval [lower, upper].</summary>
    /// <param name="lower">The lower bound, −∞ included.</param>
    /// <param name="upper">The upper bound, +∞ included.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is NaN, lower exceeds upper, or the interval has no real member.</exception>
    public Interval(double lower, double upper)
    {
        if (!(lower <= upper) || lower == double.PositiveInfinity || upper == double.NegativeInfinity)
        {
            ThrowEmpty(lower, upper);
        }

        Lower = lower;
        Upper = upper;
    }

    /// <summary>Every real number.</summary>
    public static Interval Whole => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <inheritdoc/>
    public static Interval One => new(1, 1);

    /// <summary>π, between two neighbouring doubles.</summary>
    public static Interval Pi => new(Math.PI, Math.BitIncrement(Math.PI));

    /// <summary>The lower bound: no member is smaller.</summary>
    public double Lower { get; }

    /// <summary>The upper bound: no member is larger.</summary>
    public double Upper { get; }

    /// <summary>Upper − lower, rounded upward.</summary>
    public double Width => Enclosures.DirectedRounding.AddUp(Upper, -Lower);

    /// <summary>A member close to the middle, where to bisect; the largest or smallest double stands for an infinite bound.</summary>
    public double Middle => (Math.Max(Lower, double.MinValue) / 2) + (Math.Min(Upper, double.MaxValue) / 2) is var middle && middle < Lower
        ? Lower
        : Math.Min(middle, Upper);

    /// <summary>Whether the interval holds exactly one number.</summary>
    public bool IsPoint => Lower == Upper;

    /// <inheritdoc/>
    public static implicit operator Interval(int value) => new(value, value);

    /// <summary>Refused by the compiler, as <see cref="IReal{T}"/> says.</summary>
    [Obsolete(Conversion.OfFractions, error: true)]
    public static explicit operator Interval(double value) => From(value);

    /// <summary>Whether both bounds are equal.</summary>
    public static bool operator ==(Interval left, Interval right) => left.Equals(right);

    /// <summary>Whether a bound differs.</summary>
    public static bool operator !=(Interval left, Interval right) => !left.Equals(right);

    /// <summary>The interval of one finite double, exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Interval From(double value) => new(value, value);

    /// <summary>The smallest interval that contains both.</summary>
    public static Interval Hull(Interval x, Interval y) => new(Math.Min(x.Lower, y.Lower), Math.Max(x.Upper, y.Upper));

    /// <summary>The members that both have in common; <see langword="null"/> where they have none.</summary>
    public static Interval? Intersection(Interval x, Interval y) =>
        Math.Max(x.Lower, y.Lower) is var lower && Math.Min(x.Upper, y.Upper) is var upper && lower <= upper ? new Interval(lower, upper) : null;

    /// <summary>Whether a number is a member; an infinity never is.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper && double.IsFinite(value);

    /// <summary>Whether every member of another interval is a member.</summary>
    public bool Contains(Interval other) => Lower <= other.Lower && other.Upper <= Upper;

    /// <inheritdoc/>
    public bool Equals(Interval other) => Lower == other.Lower && Upper == other.Upper;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper);

    /// <summary>The bounds, in the shortest digits that identify them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Lower:R}, {Upper:R}]");

    private static void ThrowEmpty(double lower, double upper) => throw new ArgumentOutOfRangeException(
        nameof(lower),
        lower,
        string.Create(CultureInfo.InvariantCulture, $"[{lower:R}, {upper:R}] holds no real number: valid bounds satisfy lower ≤ upper, lower < ∞, upper > −∞."));
}
