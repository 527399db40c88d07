using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Numbers;

/// <content>The probability of a cone without its tip: it rises with the half-angle and the depth, and falls with the cut.</content>
public readonly partial struct Interval
{
    /// <inheritdoc/>
    /// <remarks>To about four digits where it exceeds 10⁻⁶, unless the cone's radius grows by much more than one standard deviation along one of its axis.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">d is below 2, or no member of θ lies in [0, π/2].</exception>
    public static Interval CutConeLower(int d, Interval theta, Interval depth, Interval cut)
    {
        ThrowIfNoCone(d, theta);
        return Between(
            CutConeAt(d, theta.Lower, depth.Lower, cut.Upper),
            theta.IsPoint && depth.IsPoint && cut.IsPoint ? null : CutConeAt(d, theta.Upper, depth.Upper, cut.Lower));
    }

    private static Interval CutConeAt(int d, double theta, double t, double cut)
    {
        if (cut <= 0 || theta <= 0)
        {
            return ConeAt(d, theta, t);
        }

        if (!double.IsFinite(t) || !double.IsFinite(cut))
        {
            return new(0, 1);
        }

        // The cut cone lies in the half-space beyond the cut.
        var highest = NormalUpper(From(cut) - From(t)).Upper;
        return theta > Math.PI / 2
            ? new(0, highest)
            : Intersection(CutConeBracket.Of(d, theta, t, cut), new(0, highest)) ?? new(0, highest);
    }
}
