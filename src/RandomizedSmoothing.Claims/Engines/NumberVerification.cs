using System.Globalization;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Finds out whether every printed number is ours as well.</summary>
internal static class NumberVerification
{
    /// <summary>Compares every printed number with ours.</summary>
    /// <exception cref="ClaimException">No number is printed.</exception>
    public static Finding Verify(NumberClaim claim)
    {
        var numbers = claim.Numbers;
        var margins = numbers.IsDefault ? [] : numbers.Select(number => number.Margin).OfType<double>().ToArray();
        return margins.Length == 0
            ? throw new ClaimException(numbers.IsDefaultOrEmpty
                ? "it has no number: there is nothing to compare"
                : string.Create(CultureInfo.InvariantCulture, $"none of its {numbers.Length} numbers is printed: there is nothing to compare"))
            : new Finding(
                claim,
                numbers.All(number => number.IsReproduced) ? Verdict.Reproduced : Verdict.NotReproduced,
                new Evidence(EvidenceKind.Exact, numbers.Length, FalseAlarmProbability: 0, Argument: null),
                margins.Min(),
                null,
                null);
    }
}
