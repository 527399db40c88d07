using System.Globalization;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing;

/// <summary>Checks of arguments: each returns the value it was given, or throws naming the parameter, the value and the valid range.</summary>
internal static class Argument
{
    // Below it, sums and products of two parameters' square roots do not overflow.
    private const double Largest = 1e300;

    /// <summary>Any value but NaN.</summary>
    internal static double Number(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsNaN(value) ? throw Outside(name, value, "any number, the infinities included") : value;

    /// <summary>A value in [0, 1].</summary>
    internal static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw Outside(name, value, "in [0, 1]");

    /// <summary>A value in (0, <see cref="Largest"/>].</summary>
    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is > 0 and <= Largest ? value : throw Outside(name, value, "in (0, 1e300]");

    /// <summary>σ in (0, <see cref="Largest"/>], as radii are of it: the noise has it in single precision, and where that is less, so is the radius.</summary>
    internal static double NoiseSigma(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        (float)Positive(value, name) is > 0 and var single ? Math.Min(value, single) : throw Outside(name, value, "at least 1e-45: noise is of single precision");

    /// <summary>A value in [0, <see cref="Largest"/>].</summary>
    internal static double NonNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= Largest ? value : throw Outside(name, value, "in [0, 1e300]");

    /// <summary>A finite value.</summary>
    internal static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw Outside(name, value, "finite");

    /// <summary>A value strictly between two bounds.</summary>
    internal static double Between(double low, double high, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > low && value < high ? value : throw Outside(name, value, string.Create(CultureInfo.InvariantCulture, $"in ({low}, {high})"));

    /// <summary>An integer of at least a minimum.</summary>
    internal static int AtLeast(int minimum, int value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= minimum ? value : throw Outside(name, value, string.Create(CultureInfo.InvariantCulture, $"an integer >= {minimum}"));

    /// <summary>What to throw for a value outside its range, which its data hold under <c>valid</c> too: a program may word it in its own way.</summary>
    internal static ArgumentOutOfRangeException Outside(string? name, object value, string range) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, but must be {range}.")) { Data = { ["valid"] = range } };
}
