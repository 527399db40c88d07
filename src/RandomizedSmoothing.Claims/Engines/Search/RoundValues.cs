using System.Globalization;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>The values that a person would rather read, for shrinking.</summary>
internal static class RoundValues
{
    private const int MostDigits = 6;

    private static readonly double[] RoundNumbers = [1, 2, 5, 10, 0.5, 0.2, 0.1];

    private static readonly double[] RoundDegrees = [45, 30, 60, 10, 20, 40, 50, 70, 80, 5, 15, 75, 85, 1, 2, 3, 87, 88, 89];

    /// <summary>Values simpler than the given one, the simplest first: smaller whole numbers, or reals with fewer digits.</summary>
    public static IEnumerable<double> Below(Parameter parameter, double value) =>
        (parameter.IsWhole ? Smaller(parameter, value) : Rounder(parameter, value))
            .Where(v => v >= parameter.Low && v <= parameter.High)
            .TakeWhile(v => v != value);

    /// <summary>
    /// Values with few digits on the side of the given one that rounding to the nearest does not reach, those with the fewest first: where
    /// the nearest is beyond an edge, they are not.
    /// </summary>
    public static IEnumerable<double> Beside(Parameter parameter, double value) => parameter.IsWhole
        ? []
        : Enumerable.Range(1, MostDigits).TakeWhile(digits => Nearest(parameter.Display(value), digits) != parameter.Display(value)).Select(digits => Beside(parameter.Display(value), digits)).Where(double.IsFinite)
            .Select(parameter.FromDisplay).Where(v => v >= parameter.Low && v <= parameter.High && v != value);

    // The small ones one by one, then by halving the distance.
    private static IEnumerable<double> Smaller(Parameter parameter, double value)
    {
        var v = parameter.Low;
        for (; v < value && v < parameter.Low + 30; v++)
        {
            yield return v;
        }

        for (var gap = Math.Floor((value - v) / 2); gap >= 1; gap = Math.Floor(gap / 2))
        {
            yield return value - gap;
        }
    }

    private static IEnumerable<double> Rounder(Parameter parameter, double value)
    {
        foreach (var shown in parameter.Kind == ParameterKind.Angle ? RoundDegrees : RoundNumbers)
        {
            yield return parameter.FromDisplay(shown);
        }

        for (var digits = 1; digits <= MostDigits; digits++)
        {
            yield return parameter.FromDisplay(Nearest(parameter.Display(value), digits));
        }
    }

    private static double Beside(double value, int digits)
    {
        var nearest = Nearest(value, digits);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return Nearest(nearest < value ? nearest + unit : nearest - unit, digits);
    }

    private static double Nearest(double value, int digits) =>
        double.Parse(value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
