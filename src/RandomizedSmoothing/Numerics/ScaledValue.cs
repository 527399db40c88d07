namespace RandomizedSmoothing.Numerics;

/// <summary>The number <c>Mantissa · e^LogScale</c>, which may be far below the smallest double.</summary>
/// <param name="LogScale">The natural logarithm of the scale.</param>
/// <param name="Mantissa">At least 0, of moderate size.</param>
internal readonly record struct ScaledValue(double LogScale, double Mantissa)
{
    /// <summary>The number itself; 0 where it underflows, +∞ where it overflows.</summary>
    internal double Value => Math.Abs(LogScale) < 650
        ? Mantissa * Math.Exp(LogScale)
        : Mantissa == 0 ? 0 : Mantissa * Math.Exp(LogScale / 2) * Math.Exp(LogScale / 2);

    /// <summary>Its natural logarithm.</summary>
    internal double Log => Mantissa == 0 ? double.NegativeInfinity : Math.Log(Mantissa) + LogScale;
}
