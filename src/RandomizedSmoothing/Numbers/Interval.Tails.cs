using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Numbers;

/// <content>
/// Tails of the normal and the χ² distributions. Each is monotone in every argument, so that its bounds over an
/// interval are those at two of its corners, which are enclosed to within an ulp or two.
/// </content>
public readonly partial struct Interval
{
    // Beyond, a tail lies below 2^-1154.
    private const double FarthestNormal = 40;

    private static Interval Vanishing => new(0, double.Epsilon);

    private static Interval AlmostOne => new(Math.BitDecrement(1), 1);

    /// <inheritdoc/>
    public static Interval NormalLower(Interval x) => NormalUpper(-x);

    /// <summary>1 − Φ(x), the probability that a standard normal variable exceeds x, to its own relative accuracy.</summary>
    public static Interval NormalUpper(Interval x) => Between(NormalUpperAt(x.Upper), x.IsPoint ? null : NormalUpperAt(x.Lower));

    /// <inheritdoc/>
    public static Interval ChiSquaredLower(int k, Interval x) =>
        Between(ChiSquaredAt(k, x.Lower, upper: false), x.IsPoint ? null : ChiSquaredAt(k, x.Upper, upper: false));

    /// <summary>P(χ²_k &gt; x) for k ≥ 1 degrees of freedom, to its own relative accuracy; 1 for x ≤ 0.</summary>
    public static Interval ChiSquaredUpper(int k, Interval x) =>
        Between(ChiSquaredAt(k, x.Upper, upper: true), x.IsPoint ? null : ChiSquaredAt(k, x.Lower, upper: true));

    private static Interval Between(Interval smallest, Interval? largest) =>
        new(Math.Max(smallest.Lower, 0), Math.Min((largest ?? smallest).Upper, 1));

    private static Interval NormalUpperAt(double x)
    {
        if (x == 0)
        {
            return From(0.5);
        }

        if (Math.Abs(x) > FarthestNormal)
        {
            return x > 0 ? Vanishing : AlmostOne;
        }

        var y = (MidRad)x * x * 0.5;
        if (y.Magnitude < DoubleDouble.Epsilon)
        {
            // |Φ(x) − ½| < |x| < 2^-49
            return new MidRad(0.5, Math.Abs(x)).ToInterval();
        }

        var (lower, upper) = HalfIntegerGamma.Of(1, y, (Logarithm.Of(Math.Abs(x)) * 2) - Logarithm.Two);
        return ((x > 0 ? upper : lower + new Scaled(1, 0)) * 0.5).ToInterval();
    }

    private static Interval ChiSquaredAt(int k, double x, bool upper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        if (x <= 0)
        {
            return upper ? One : 0;
        }

        if (double.IsInfinity(x))
        {
            return upper ? Vanishing : AlmostOne;
        }

        var tails = HalfIntegerGamma.OfChiSquared(k, x);
        return (upper ? tails.Upper : tails.Lower).ToInterval();
    }
}
