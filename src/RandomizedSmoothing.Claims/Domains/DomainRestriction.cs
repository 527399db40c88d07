using System.Globalization;

namespace RandomizedSmoothing.Claims;

/// <summary>Parts of a domain, as a person writes them: <c>d=2..64,c=7,theta=1..30</c>, angles in degrees.</summary>
public static class DomainRestriction
{
    /// <summary>Restricts a domain.</summary>
    /// <param name="domain">The whole domain.</param>
    /// <param name="ranges">Ranges <c>name=low..high</c> or <c>name=value</c>, separated by commas.</param>
    /// <exception cref="FormatException">A range cannot be read, names no parameter or one a second time, or leaves the domain; the message says which.</exception>
    public static Domain Parse(Domain domain, string ranges)
    {
        var parameters = domain.ToArray();
        foreach (var range in ranges.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = range.Split('=', 2, StringSplitOptions.TrimEntries);
            var index = Array.FindIndex(parameters, parameter => parameter.Name == parts[0]);
            if (index < 0)
            {
                throw new FormatException($"'{range}' is not about a parameter; valid: {string.Join(", ", domain.Select(p => p.Name))}");
            }

            if (!ReferenceEquals(parameters[index], domain[index]))
            {
                throw new FormatException($"'{range}' is not the first range of {parts[0]}; valid: one for each parameter");
            }

            parameters[index] = Restrict(parameters[index], range, parts.ElementAtOrDefault(1) ?? "");
        }

        return [.. parameters];
    }

    /// <summary>True where every value of a point lies in the ranges of a domain.</summary>
    public static bool Contains(Domain domain, Point point) =>
        domain.Zip(point.Values).All(pair => pair.Second >= pair.First.Low && pair.Second <= pair.First.High);

    private static Parameter Restrict(Parameter parameter, string range, string values)
    {
        // As they are shown, angles may have their °.
        var ends = Array.ConvertAll(values.Split(".."), end => end.EndsWith(parameter.Unit, StringComparison.Ordinal) ? end[..^parameter.Unit.Length] : end);
        if (ends.Length > 2 || !TryRead(ends[0], out var low) || !TryRead(ends[^1], out var high))
        {
            throw new FormatException($"'{range}' is not a range; valid: {parameter.Name}=low..high");
        }

        if (low > high)
        {
            throw new FormatException($"'{range}' is not a range: its low end is above its high end; valid: {parameter.Name}=low..high");
        }

        var (first, last) = parameter.Limits;
        if (low < first || high > last || (parameter.IsWhole && (low % 1 != 0 || high % 1 != 0)))
        {
            var kind = parameter.IsWhole ? "whole numbers" : "numbers";
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{range}' is not within the claim's domain; valid: {kind} from {first} to {last} for {parameter.Name}, the {parameter.Meaning}"));
        }

        return parameter with { Low = parameter.FromDisplay(low), High = parameter.FromDisplay(high) };
    }

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
