using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>What a domain needs to be searched.</summary>
internal static class DomainCheck
{
    /// <exception cref="UsageException">The domain has no parameter, two of one name, or one whose range cannot be drawn from.</exception>
    public static void ThrowIfUnusable(Domain domain)
    {
        if (domain.Count == 0)
        {
            throw new UsageException("its domain has no parameter: there is nothing to search");
        }

        if (domain.GroupBy(parameter => parameter.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new UsageException($"its domain has two parameters '{twice.Key}'");
        }

        if (domain.FirstOrDefault(parameter => !IsUsable(parameter)) is { } parameter)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"its parameter {parameter.Name} runs from {parameter.Low} to {parameter.High}, but {Needs(parameter.Kind)}"));
        }
    }

    private static bool IsUsable(Parameter parameter)
    {
        var (low, high) = (parameter.Low, parameter.High);
        return double.IsFinite(low) && double.IsFinite(high) && low <= high && parameter.Kind switch
        {
            ParameterKind.WholeNumber => low >= 1 && low % 1 == 0 && high % 1 == 0 && high <= int.MaxValue,
            ParameterKind.PositiveReal => low > 0,
            ParameterKind.Angle => low > 0 && high < Math.PI / 2,
            _ => true,
        };
    }

    private static string Needs(ParameterKind kind) => kind switch
    {
        ParameterKind.WholeNumber => "a whole number needs whole ends, the lower one at least 1 and not above the upper",
        ParameterKind.PositiveReal => "a positive number needs 0 < low <= high",
        ParameterKind.Angle => "an angle needs 0 < low <= high < π/2, in radians",
        _ => "a number needs finite low <= high",
    };
}
