using System.Collections.Immutable;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Plot.Claims;

/// <summary>Where along a parameter a claim is looked at, and the axis that shows it.</summary>
/// <param name="parameter">The parameter, with the range that is seen.</param>
/// <param name="most">So many places, or every whole number where they are fewer.</param>
internal sealed class ParameterPlaces(Parameter parameter, int most)
{
    // Around a point, a parameter that has no range of its own is shown over this factor to both sides.
    private const double Around = 30;
    private const double MostWhole = 40;

    // Ranges over more than this factor are shown in equal factors.
    private const double LogarithmicFrom = 30;

    private bool HasAll => parameter.IsWhole && parameter.High - parameter.Low < most;

    private bool IsLogarithmic => !HasAll && parameter.Kind is ParameterKind.WholeNumber or ParameterKind.PositiveReal && parameter.Low > 0 && parameter.High / parameter.Low > LogarithmicFrom;

    /// <summary>The parameter with a range around a value that is to be seen.</summary>
    public static Parameter Near(Parameter parameter, double at) => parameter.Kind switch
    {
        ParameterKind.WholeNumber => parameter with { High = Math.Min(parameter.High, Math.Max(parameter.Low + MostWhole, Math.Round(3 * at))) },
        ParameterKind.PositiveReal => parameter with { Low = Math.Max(parameter.Low, at / Around), High = Math.Min(parameter.High, at * Around) },
        ParameterKind.RealNumber => parameter with { Low = Math.Max(parameter.Low, at - Math.Max(1, 3 * Math.Abs(at))), High = Math.Min(parameter.High, at + Math.Max(1, 3 * Math.Abs(at))) },
        _ => parameter,
    };

    /// <summary>The places, from the lower end of the range to the upper.</summary>
    public ImmutableArray<double> All()
    {
        var count = HasAll ? (int)(parameter.High - parameter.Low) + 1 : most;
        return [.. Enumerable.Range(0, count).Select(i => IsLogarithmic
            ? parameter.Low * Math.Pow(parameter.High / parameter.Low, i / (count - 1.0))
            : i == 0 ? parameter.Low : ((parameter.Low * (count - 1 - i)) + (parameter.High * i)) / (count - 1))];
    }

    /// <summary>The axis from the first to the last.</summary>
    public Axis Axis()
    {
        var places = All();
        return new($"{parameter.Name}: {parameter.Meaning}", parameter.Name, parameter.Display(places[0]), parameter.Display(places[^1])) { IsLogarithmic = IsLogarithmic };
    }
}
