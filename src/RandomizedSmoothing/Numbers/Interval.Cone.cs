using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Numbers;

/// <content>The cone's probability, which rises with the half-angle and with the depth: wider and higher cones contain the narrower and lower.</content>
public readonly partial struct Interval
{
    private const double Deep = 8;

    // Below that relative radius a subtraction from 1 has done no harm.
    private const double Precise = 3.469446951953614e-18; // 2^-58
    private const double Loose = 2.3e-16; // one ulp
    private const double Beside = 0.01;
    private const double Narrowest = 1e-60;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">d is below 2, or no member of θ lies in [0, π/2].</exception>
    public static Interval ConeLower(int d, Interval theta, Interval depth)
    {
        ThrowIfNoCone(d, theta);
        return Between(
            ConeAt(d, theta.Lower, depth.Lower),
            theta.IsPoint && depth.IsPoint ? null : ConeAt(d, theta.Upper, depth.Upper));
    }

    /// <summary>One minus <see cref="ConeLower"/>, the probability of the cone's complement, to its own relative accuracy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">d is below 2, or no member of θ lies in [0, π/2].</exception>
    public static Interval ConeUpper(int d, Interval theta, Interval depth)
    {
        ThrowIfNoCone(d, theta);
        return Between(
            ConeComplementAt(d, theta.Upper, depth.Upper),
            theta.IsPoint && depth.IsPoint ? null : ConeComplementAt(d, theta.Lower, depth.Lower));
    }

    private static void ThrowIfNoCone(int d, Interval theta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(d, 2);
        if (theta.Upper < 0 || theta.Lower > Math.PI / 2)
        {
            throw Undefined(theta, "A cone's probability", "0 ≤ θ ≤ π/2");
        }
    }

    private static Interval ConeAt(int d, double theta, double t)
    {
        if (theta <= 0)
        {
            return 0;
        }

        if (t < -FarthestNormal || double.IsInfinity(t))
        {
            return t < 0 ? Vanishing : AlmostOne;
        }

        if (theta > Math.PI / 2)
        {
            return NormalLower(From(t));
        }

        // The cone contains the ball of radius t sin θ around the point.
        if (t > Deep && ChiSquaredUpper(d, Square(From(t) * Sin(From(theta)))).Upper < Precise)
        {
            return AlmostOne;
        }

        if (t > ConeMixture.Deepest)
        {
            return ConeBracket.Of(d, theta, t);
        }

        if (t != 0 && Math.Abs(t) < ConeMixture.Shallowest)
        {
            return Between(ConeAt(d, theta, -ConeMixture.Shallowest), ConeAt(d, theta, ConeMixture.Shallowest));
        }

        // The cone lies in the half-space beyond its apex, and in wider cones.
        var value = ConeMixture.Lower(d, theta, t)?.ToInterval() ?? new Interval(0, ConeAt(d, theta < 0.25 ? Math.Sqrt(theta) : 2 * theta, t).Upper);
        value = new(Math.Max(value.Lower, 0), Math.Min(value.Upper, NormalLower(From(t)).Upper));

        // Outside the apex the sums cancel.
        if (t < -Beside && theta > Narrowest && value.Width > Loose * value.Upper && ConeOutside.Of(d, theta, t)?.ToInterval() is { } outside)
        {
            value = Intersection(value, outside) ?? value;
        }

        return value;
    }

    private static Interval ConeComplementAt(int d, double theta, double t)
    {
        if (theta > Math.PI / 2 && double.IsFinite(t))
        {
            return NormalUpper(From(t));
        }

        if (!(theta is > 0 and <= Math.PI / 2 && Math.Abs(t) is >= ConeMixture.Shallowest and <= ConeMixture.Deepest))
        {
            return 1 - ConeAt(d, theta, t);
        }

        if (ConeMixture.Lower(d, theta, t)?.Complement() is { } complement && (t < 0 || complement.Fraction.Radius < Precise * complement.Fraction.Mid.High))
        {
            return complement.ToInterval();
        }

        // Narrower cones have larger complements.
        return t < 0 ? 1 - ConeAt(d, theta, t)
            : ConeMixture.Upper(d, theta, t)?.ToInterval() ?? new Interval(0, ConeComplementAt(d, theta / 2, t).Upper);
    }
}
