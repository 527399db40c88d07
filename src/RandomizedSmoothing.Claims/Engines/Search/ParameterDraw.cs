namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// The distribution that values of a parameter are drawn from: the value that belongs to a number u from 0 to 1. It is what “the
/// share of a domain” means.
/// </summary>
internal static class ParameterDraw
{
    private const int SmallWholeNumbers = 15;

    // A size of six decades below the largest, where 0 lies in the range.
    private const double Decades = 1e-6;

    private static readonly double[] Units = [0.5, 1, 2];

    /// <summary>The value that belongs to u.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="u">Uniform on [0, 1], the end included.</param>
    public static double At(Parameter parameter, double u) => parameter.Clamp(parameter.Kind switch
    {
        ParameterKind.WholeNumber => Part(u, 0, 1.0 / 3) is { } small ? parameter.Low + Index(small, Math.Min(SmallWholeNumbers, parameter.High - parameter.Low + 1))
            : LogUniform(parameter.Low, parameter.High, Rest(u, 1.0 / 3)),
        ParameterKind.PositiveReal => Part(u, 0, 0.2) is { } unit ? Units[(int)Index(unit, Units.Length)]
            : LogUniform(parameter.Low, parameter.High, Rest(u, 0.2)),
        ParameterKind.RealNumber => Part(u, 0, 0.25) is { } even ? Uniform(parameter.Low, parameter.High, even)
            : Signed(parameter.Low, parameter.High, Rest(u, 0.25)),
        ParameterKind.Angle => Part(u, 0, 0.5) is { } even ? Uniform(parameter.Low, parameter.High, even)
            : Part(u, 0.5, 0.75) is { } narrow ? LogUniform(parameter.Low, parameter.High, narrow)
            : (Math.PI / 2) - LogUniform((Math.PI / 2) - parameter.High, (Math.PI / 2) - parameter.Low, Rest(u, 0.75)),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Kind, "unknown kind of parameter"),
    });

    // Evenly in the logarithm of the size, with the sign that the range has, or either.
    private static double Signed(double low, double high, double u) =>
        low >= 0 ? LogUniform(Math.Max(low, Decades * high), high, u)
        : high <= 0 ? -Signed(-high, -low, u)
        : Part(u, 0, 0.5) is { } negative ? -LogUniform(-Decades * low, -low, negative)
        : LogUniform(Decades * high, high, Rest(u, 0.5));

    private static double Uniform(double low, double high, double u) => low + (u * (high - low));

    private static double LogUniform(double low, double high, double u) => high <= 0 ? high : Math.Clamp(low * Math.Pow(high / low, u), low, high);

    private static double Index(double u, double count) => Math.Min(Math.Floor(u * count), count - 1);

    // Where u lies in [low, high), its place there, from 0 to 1.
    private static double? Part(double u, double low, double high) => u >= low && u < high ? (u - low) / (high - low) : null;

    private static double Rest(double u, double low) => (u - low) / (1 - low);
}
