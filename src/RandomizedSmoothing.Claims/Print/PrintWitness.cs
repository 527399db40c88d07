using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Print;

/// <summary>Unrounded numbers that fit a print and decide a claim one way: two of them, one each way, show that the print does not decide it.</summary>
/// <param name="Choice">A number for each printed one.</param>
public sealed record PrintWitness(ImmutableDictionary<PrintedValue, Fraction> Choice)
{
    // Tenths of the half-unit on either side of the print: inside it, so that every rule of rounding gives the printed digits.
    private const int Steps = 9;
    private const int Sweeps = 20;

    /// <summary>Numbers at which every case holds; null where none was found, which proves nothing.</summary>
    /// <param name="cases">The cases, which may share printed numbers.</param>
    /// <param name="strict">True where a margin of 0 violates the statement.</param>
    public static PrintWitness? OfAll(ImmutableArray<PrintedCase> cases, bool strict)
    {
        var choice = cases.SelectMany(@case => @case.Margin.Values).Distinct().ToDictionary(value => value, value => value.Printed);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            if (cases.All(@case => @case.HoldsAt(value => choice[value], strict)))
            {
                return new(choice.ToImmutableDictionary());
            }

            // One number at a time, to where the cases that it stands in fall short by the least.
            foreach (var value in choice.Keys.ToArray())
            {
                PrintedCase[] touched = [.. cases.Where(@case => @case.Margin.Values.Contains(value))];
                choice[value] = Inside(value).MinBy(candidate => Shortfall(touched, other => other == value ? candidate : choice[other]))!;
            }
        }

        return null;
    }

    /// <summary>Numbers at which a case fails; null where none does.</summary>
    /// <param name="case">The case.</param>
    /// <param name="strict">True where a margin of 0 violates the statement.</param>
    public static PrintWitness? Against(PrintedCase @case, bool strict)
    {
        var choice = @case.Margin.Values.Distinct().ToDictionary(value => value, value => value.Printed);
        foreach (var value in choice.Keys.ToArray())
        {
            choice[value] = Inside(value).MinBy(candidate => @case.Margin.At(other => other == value ? candidate : choice[other]))!;
        }

        return @case.HoldsAt(value => choice[value], strict) ? null : new(choice.ToImmutableDictionary());
    }

    private static IEnumerable<Fraction> Inside(PrintedValue value)
    {
        var step = Fraction.Of(value.HalfUnit / (Steps + 1));
        return Enumerable.Range(-Steps, (2 * Steps) + 1)
            .Select(i => value.Printed + (Fraction.Of(i) * step))
            .Where(candidate => candidate >= value.Range.Lower && candidate <= value.Range.Upper);
    }

    // A little more than 0 is asked for, so that no step ends on an equality.
    private static Fraction Shortfall(PrintedCase[] cases, Func<PrintedValue, Fraction> choice)
    {
        var little = Fraction.Of(1e-4m);
        return cases.Select(@case => @case.Margin.At(choice) - little).Where(margin => margin.Sign < 0).Aggregate(Fraction.Of(0), (sum, margin) => sum - margin);
    }
}
