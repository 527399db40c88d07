namespace RandomizedSmoothing.Claims;

/// <summary>
/// A parameter of a claim. It stands before a parameter of one of the claim's static methods, once for each (the domain has the
/// order in which they stand); before the class, where nothing takes the parameters one by one, or in a class that claims
/// derive from; or before an attribute of one's own that derives from this one, so that several claims share it. The generator
/// reads it: an <c>int</c> is a whole number, a <c>T</c> or a <c>double</c> any.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class, AllowMultiple = true)]
public abstract class ParameterAttribute : Attribute
{
    /// <summary>Its name, as in JSON and on the command line; before a method's parameter, that parameter's.</summary>
    public string? Name { get; init; }

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
