using System.Globalization;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Regions;

/// <summary>Refuses arguments outside their valid range with one sentence that names the parameter, the value and the range.</summary>
internal static class Require
{
    public static int AtLeast(int minimum, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= minimum ? value : throw Invalid(name, value, string.Create(CultureInfo.InvariantCulture, $"an integer ≥ {minimum}"));

    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw Invalid(name, value, "a finite number");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw Invalid(name, value, "a finite number > 0");

    public static double NonNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value : throw Invalid(name, value, "a finite number ≥ 0");

    public static double Within(double low, double high, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high ? value : throw Invalid(name, value, string.Create(CultureInfo.InvariantCulture, $"a number in [{low}, {high}]"));

    public static double StrictlyWithin(double low, double high, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > low && value < high ? value : throw Invalid(name, value, string.Create(CultureInfo.InvariantCulture, $"a number in ({low}, {high})"));

    public static void Point(ReadOnlySpan<double> point, int dimension)
    {
        if (point.Length != dimension)
        {
            throw Invalid(nameof(point), point.Length, string.Create(CultureInfo.InvariantCulture, $"{dimension} coordinates"));
        }

        foreach (var coordinate in point)
        {
            _ = Finite(coordinate, nameof(point));
        }
    }

    public static ArgumentOutOfRangeException Invalid(string name, object value, string range) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; valid is {range}."));
}
