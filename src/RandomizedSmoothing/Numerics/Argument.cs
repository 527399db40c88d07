using System.Globalization;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Numerics;

/// <summary>Checks of arguments: each returns the value it was given, or throws naming the parameter, the value and the valid range.</summary>
internal static class Argument
{
    /// <summary>Any value but NaN.</summary>
    internal static double Number(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsNaN(value) ? throw Outside(name, value, "any number, the infinities included") : value;

    /// <summary>A value in [0, 1].</summary>
    internal static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw Outside(name, value, "in [0, 1]");

    /// <summary>A finite value above 0.</summary>
    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0 && double.IsFinite(value) ? value : throw Outside(name, value, "finite and > 0");

    /// <summary>A finite value of at least 0.</summary>
    internal static double NonNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= 0 && double.IsFinite(value) ? value : throw Outside(name, value, "finite and >= 0");

    private static ArgumentOutOfRangeException Outside(string? name, double value, string range) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, but must be {range}."));
}
