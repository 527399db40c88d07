using System.Globalization;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Numerics;

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

    /// <summary>A value in [0, <see cref="Largest"/>].</summary>
    internal static double NonNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= Largest ? value : throw Outside(name, value, "in [0, 1e300]");

    private static ArgumentOutOfRangeException Outside(string? name, double value, string range) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, but must be {range}."));
}
