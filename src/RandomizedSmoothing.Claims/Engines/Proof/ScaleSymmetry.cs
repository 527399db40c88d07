using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// That a claim says the same when some parameters are multiplied by λ, others divided by it, as its own formula shows: slack and margin
/// are multiplied by powers of λ, and keep their signs.
/// </summary>
internal sealed class ScaleSymmetry
{
    // Of so many parameters all choices are tried.
    private const int MostParameters = 6;

    private readonly InequalityClaim claim;
    private readonly ImmutableArray<int> exponents;

    private ScaleSymmetry(InequalityClaim claim, ImmutableArray<int> exponents)
    {
        this.claim = claim;
        this.exponents = exponents;
        Unit = UnitOf(claim.Domain, exponents);
    }

    /// <summary>The parameter, by number, that is a unit to all others, and need have only one value.</summary>
    public int Unit { get; }

    /// <summary>Finds those that together leave the fewest parameters: after one has its unit, the others are without that.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="box">Where they are looked for, with its whole numbers.</param>
    public static ImmutableArray<ScaleSymmetry> Of(InequalityClaim claim, SubBox box)
    {
        ImmutableArray<ScaleSymmetry> found = [];
        while (Choices(claim.Domain, found).Select(exponents => new ScaleSymmetry(claim, exponents)).FirstOrDefault(symmetry => symmetry.HoldsIn(box)) is { } next)
        {
            found = found.Add(next);
        }

        return found;
    }

    /// <summary>Whether it holds with the whole numbers of a box.</summary>
    public bool HoldsIn(SubBox box) => claim.Read(box, (i, _) => new Degree(exponents[i])) is var (slack, margin) && slack.IsPower && margin.IsPower;

    /// <summary>Sets the unit, and reaches as far with the others as their ratios to it, or their products with it, do.</summary>
    public ImmutableArray<Parameter> Reduce(ImmutableArray<Parameter> parameters)
    {
        var unit = parameters[Unit];
        var one = unit.Clamp(1);
        return [.. parameters.Select((parameter, i) => i == Unit ? unit with { Low = one, High = one } : exponents[i] == 0 ? parameter : Within(parameter, Ratio(i, RangeOf(parameter))))];

        Interval Ratio(int i, Interval range) => exponents[i] > 0
            ? range / RangeOf(unit) * Interval.From(one)
            : range * RangeOf(unit) / Interval.From(one);
    }

    /// <summary>In words.</summary>
    public override string ToString()
    {
        var (times, over) = (Names(1), Names(-1));
        return $"slack and margin keep their signs where {times} {(times.Contains(',', StringComparison.Ordinal) ? "are all" : "is")} multiplied by one number{(over.Length > 0 ? $" and {over} divided by it" : "")}";

        string Names(int exponent) => string.Join(", ", claim.Domain.Where((_, i) => exponents[i] == exponent).Select(parameter => parameter.Name));
    }

    private static Parameter Within(Parameter parameter, Interval range) => parameter with { Low = range.Lower, High = range.Upper };

    private static Interval RangeOf(Parameter parameter) => new(parameter.Low, parameter.High);

    // Few parameters first; those that are a unit already take no part.
    private static IEnumerable<ImmutableArray<int>> Choices(Domain domain, ImmutableArray<ScaleSymmetry> found)
    {
        int[] free = [.. Enumerable.Range(0, domain.Count).Where(i => domain[i].Kind is ParameterKind.PositiveReal or ParameterKind.RealNumber && found.All(symmetry => symmetry.Unit != i)).Take(MostParameters)];
        IEnumerable<ImmutableArray<int>> choices = [[.. Enumerable.Repeat(0, domain.Count)]];
        foreach (var i in free)
        {
            choices = choices.SelectMany(choice => new[] { 0, 1, -1 }, (choice, exponent) => choice.SetItem(i, exponent));
        }

        return choices.Where(choice => UnitOf(domain, choice) is >= 0 and var unit && choice[unit] > 0)
            .OrderBy(choice => choice.Count(exponent => exponent != 0)).ThenBy(choice => choice.Count(exponent => exponent < 0));
    }

    // The first that is positive and takes part; −1 for none.
    private static int UnitOf(Domain domain, ImmutableArray<int> exponents) =>
        Enumerable.Range(0, domain.Count).Where(i => exponents[i] != 0 && domain[i].Kind == ParameterKind.PositiveReal).DefaultIfEmpty(-1).First();
}
