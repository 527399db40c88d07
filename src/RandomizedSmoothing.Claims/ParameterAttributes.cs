namespace RandomizedSmoothing.Claims;

/// <summary>
/// The range of a parameter of a claim's <c>Slack</c> or <c>Margin</c>, given in one of them; the domain has the order of
/// <c>Margin</c>'s. The generator reads it; an <c>int</c> is a whole number, a <c>T</c> any.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class ParameterAttribute : Attribute
{
    /// <summary>The smallest value searched; the parameter's own where none is given.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>The largest value searched; the parameter's own where none is given.</summary>
    public double High { get; init; } = double.NaN;

    /// <summary>What it is, and in which unit; the parameter's own where none is given.</summary>
    public string? Meaning { get; init; }
}

/// <summary><see cref="Parameter.Dimension"/>.</summary>
public sealed class DimensionAttribute : ParameterAttribute;

/// <summary><see cref="Parameter.Classes"/>.</summary>
public sealed class ClassesAttribute : ParameterAttribute;

/// <summary><see cref="Parameter.Radius"/>.</summary>
public sealed class RadiusAttribute : ParameterAttribute;

/// <summary><see cref="Parameter.Sigma"/>.</summary>
public sealed class SigmaAttribute : ParameterAttribute;

/// <summary><see cref="Parameter.HalfAngle"/>.</summary>
public sealed class HalfAngleAttribute : ParameterAttribute;

/// <summary>A parameter of <see cref="ParameterKind.WholeNumber"/>; it needs <c>Low</c>, <c>High</c> and <c>Meaning</c>.</summary>
public sealed class WholeNumberAttribute : ParameterAttribute;

/// <summary>A parameter of <see cref="ParameterKind.PositiveReal"/>; it needs <c>Low</c>, <c>High</c> and <c>Meaning</c>.</summary>
public sealed class PositiveRealAttribute : ParameterAttribute;

/// <summary>A parameter of <see cref="ParameterKind.RealNumber"/>; it needs <c>Low</c>, <c>High</c> and <c>Meaning</c>.</summary>
public sealed class RealNumberAttribute : ParameterAttribute;

/// <summary>A parameter of <see cref="ParameterKind.Angle"/>, in radians; it needs <c>Low</c>, <c>High</c> and <c>Meaning</c>.</summary>
public sealed class AngleAttribute : ParameterAttribute;
