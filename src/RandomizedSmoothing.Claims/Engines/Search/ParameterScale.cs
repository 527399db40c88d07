namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// The scale on which a parameter's values are evenly spread: logarithms of positive numbers, log tan of angles (equal
/// steps reach both ends of the right angle), and a signed logarithm of the rest.
/// </summary>
internal static class ParameterScale
{
    private const double SignedUnit = 1e-3;

    /// <summary>A value's place on the scale.</summary>
    public static double ToScale(this Parameter parameter, double value) => parameter.Kind switch
    {
        ParameterKind.Angle => Math.Log(Math.Tan(value)),
        ParameterKind.RealNumber => Math.Asinh(value / SignedUnit),
        _ => Math.Log(value),
    };

    /// <summary>The value at a place on the scale, within the range that is searched.</summary>
    public static double FromScale(this Parameter parameter, double place) => parameter.Clamp(parameter.Kind switch
    {
        ParameterKind.Angle => Math.Atan(Math.Exp(place)),
        ParameterKind.RealNumber => SignedUnit * Math.Sinh(place),
        _ => Math.Exp(place),
    });

    /// <summary>The value at a weight between two: 0 is the first, 1 the second, beyond is extrapolated.</summary>
    public static double Between(Parameter parameter, double first, double second, double weight) =>
        weight == 0 || first == second ? first
        : weight == 1 ? second
        : parameter.FromScale(parameter.ToScale(first) + (weight * (parameter.ToScale(second) - parameter.ToScale(first))));
}
