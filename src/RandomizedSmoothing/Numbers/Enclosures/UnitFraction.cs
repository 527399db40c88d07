namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>A number of (0, 1), its complement, and the logarithms of both: what a beta function wants to know of its argument.</summary>
internal readonly record struct UnitFraction(MidRad X, MidRad Y, MidRad LogX, MidRad LogY)
{
    /// <summary>The same with x and 1 − x exchanged.</summary>
    public UnitFraction Opposite => new(Y, X, LogY, LogX);

    /// <summary>x = sin² θ and 1 − x = cos² θ, for a double θ in (0, π/2).</summary>
    public static UnitFraction SinSquared(double theta)
    {
        var (sin, cos) = Trigonometry.Of(theta);

        // ln θ − θ²/5 < ln sin θ < ln θ for small θ.
        var logSin = theta < 1e-18 ? Logarithm.Of(theta).Widen(1e-36) : Logarithm.Of(sin);
        return new(sin * sin, cos * cos, logSin * 2, Logarithm.Of(cos) * 2);
    }

    /// <summary>x = p, for a double p in (0, 1).</summary>
    public static UnitFraction Of(double p) => new(p, (MidRad)1 - p, Logarithm.Of(p), Logarithm.Of((MidRad)1 - p));
}
