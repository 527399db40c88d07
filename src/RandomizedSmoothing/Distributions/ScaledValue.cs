namespace RandomizedSmoothing.Distributions;

/// <summary>The number <c>Mantissa · e^LogScale + Offset</c>, which may be far below the smallest double.</summary>
/// <param name="LogScale">The natural logarithm of the scale.</param>
/// <param name="Mantissa">Of moderate size; at least 0 where there is no offset.</param>
/// <param name="Offset">0, or of the size of the number itself.</param>
internal readonly record struct ScaledValue(double LogScale, double Mantissa, double Offset = 0)
{
    /// <summary>The number itself; 0 where it underflows, +∞ where it overflows.</summary>
    internal double Value => Math.Abs(LogScale) < 650
        ? (Mantissa * Math.Exp(LogScale)) + Offset
        : Mantissa == 0 ? Offset : (Mantissa * Math.Exp(LogScale / 2) * Math.Exp(LogScale / 2)) + Offset;

    /// <summary>Its natural logarithm.</summary>
    internal double Log => Offset > 0
        ? Math.Log(Value)
        : Mantissa == 0 ? double.NegativeInfinity : Math.Log(Mantissa) + LogScale;
}
