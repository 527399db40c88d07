using System.Globalization;

namespace RandomizedSmoothing.Claims;

/// <summary>How a parameter's values are spread when they are drawn, and in which unit a person reads them.</summary>
public enum ParameterKind
{
    /// <summary>Whole numbers, drawn log-uniformly with the small ones tried most.</summary>
    WholeNumber,

    /// <summary>Positive real numbers, drawn log-uniformly.</summary>
    PositiveReal,

    /// <summary>Real numbers of either sign, drawn log-uniformly in size.</summary>
    RealNumber,

    /// <summary>Angles in (0, π/2), drawn uniformly and close to both ends; radians in code, degrees for people.</summary>
    Angle,
}

/// <summary>One parameter of a claim: its name in the paper and the values over which it is searched.</summary>
/// <param name="Name">The name, as in JSON and on the command line.</param>
/// <param name="Meaning">What it is, and in which unit.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Low">The smallest value drawn; the claim's own domain may reach further down to an open end.</param>
/// <param name="High">The largest value drawn; the claim's own domain may be unbounded above.</param>
public sealed record Parameter(string Name, string Meaning, ParameterKind Kind, double Low, double High)
{
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>d, the dimension of the input space; §4 takes d &gt; 1.</summary>
    public static Parameter Dimension { get; } = new("d", "dimension of the input space", ParameterKind.WholeNumber, 2, 1e6);

    /// <summary>c, the number of classes, at least 2.</summary>
    public static Parameter Classes { get; } = new("c", "number of classes", ParameterKind.WholeNumber, 2, 1e6);

    /// <summary>R, the radius of the smallest ball around a bounded decision region.</summary>
    public static Parameter Radius { get; } = new("R", "radius of the ball, in input units", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <summary>σ, the standard deviation of the smoothing noise.</summary>
    public static Parameter Sigma { get; } = new("sigma", "standard deviation of the noise, in input units", ParameterKind.PositiveReal, 1e-6, 1e6);

    /// <summary>θ, half the aperture of a cone.</summary>
    public static Parameter HalfAngle { get; } = new("theta", "half-angle of the cone, in degrees", ParameterKind.Angle, 1e-4, (Math.PI / 2) - 1e-4);

    /// <summary>A whole number: it is enumerated, never bisected.</summary>
    public bool IsWhole => Kind == ParameterKind.WholeNumber;

    /// <summary>The value as a person reads it: degrees for angles, without the last bit's noise of the conversion.</summary>
    public double Display(double value) => Kind == ParameterKind.Angle
        ? double.Parse((value * DegreesPerRadian).ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value;

    /// <summary>The value in a sentence: an angle with its °.</summary>
    public string Shown(double value, string format = "R") => $"{Display(value).ToString(format, CultureInfo.InvariantCulture)}{Unit}";

    /// <summary>What stands behind a value, and behind a range of them.</summary>
    internal string Unit => Kind == ParameterKind.Angle ? "°" : "";

    /// <summary>The value that a person wrote, as the code needs it: radians for angles.</summary>
    public double FromDisplay(double shown) => Kind == ParameterKind.Angle ? shown / DegreesPerRadian : shown;

    /// <summary>The ends of the parameter's own domain as a person reads them, which may reach beyond what is searched.</summary>
    internal (double First, double Last) Limits => Kind switch
    {
        ParameterKind.WholeNumber => (Low, int.MaxValue),
        ParameterKind.PositiveReal => (double.Epsilon, double.MaxValue),
        ParameterKind.Angle => (1e-9, 90 - 1e-9),
        _ => (double.MinValue, double.MaxValue),
    };

    /// <summary>Moves a value into the range that is searched; whole numbers are rounded.</summary>
    public double Clamp(double value) => Math.Clamp(IsWhole ? Math.Round(value) : value, Low, High);
}
