using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims;

/// <summary>A range for each of a claim's parameters: all the points in it at once. Angles are in radians.</summary>
public sealed class SubBox
{
    /// <param name="domain">The parameters.</param>
    /// <param name="ranges">Their ranges, ends included, in the domain's order; an end may be infinite.</param>
    public SubBox(Domain domain, params ImmutableArray<Interval> ranges)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ranges.Length, domain.Count, nameof(ranges));
        Domain = domain;
        Ranges = ranges;
    }

    /// <summary>The parameters.</summary>
    public Domain Domain { get; }

    /// <summary>Their ranges, in the domain's order.</summary>
    public ImmutableArray<Interval> Ranges { get; }

    /// <summary>The range of the parameter with this name.</summary>
    public Interval this[string name] => Ranges[Domain.IndexOf(name)];

    /// <summary>The box as a point whose numbers are ranges.</summary>
    public Point<Interval> AsPoint() => As((_, range) => range);

    /// <summary>The box as a point of another kind of number.</summary>
    /// <param name="number">The number of a parameter, by its own number and range.</param>
    internal Point<T> As<T>(Func<int, Interval, T> number)
        where T : struct, IReal<T> =>
        new(Domain, Ranges.Select((range, i) => number(i, range)).ToArray(), Array.ConvertAll([.. Ranges], range => range.IsPoint ? range.Lower : double.NaN));

    /// <summary>The ranges as a person reads them: <c>d = 2, c = 2..1000, theta = 0..90°</c>.</summary>
    public override string ToString() => string.Join(", ", Domain.Select((parameter, i) => Show(parameter, Ranges[i])));

    private static string Show(Parameter parameter, Interval range)
    {
        var (low, high) = (parameter.Display(range.Lower), parameter.Display(range.Upper));
        return FormattableString.Invariant(range switch
        {
            { IsPoint: true } => (FormattableString)$"{parameter.Name} = {low:R}{parameter.Unit}",
            { Upper: double.PositiveInfinity } => $"{parameter.Name} ≥ {low:R}{parameter.Unit}",
            _ => $"{parameter.Name} = {low:R}..{high:R}{parameter.Unit}",
        });
    }
}
