using System.Collections.Immutable;
using System.Globalization;

namespace RandomizedSmoothing.Claims;

/// <summary>A claim that consists of numbers printed in the paper.</summary>
public abstract class NumberClaim : Claim
{
    /// <summary>The printed numbers beside ours.</summary>
    public abstract ImmutableArray<PrintedNumber> Numbers { get; }
}

/// <summary>A number of the paper beside the one computed here.</summary>
/// <param name="Place">Which number it is, such as <c>d = 3</c>.</param>
/// <param name="Printed">
/// The digits as printed, such as <c>0.651</c> or <c>67.8 ± 1.9</c>; null where the paper shows a curve but prints no number.
/// </param>
/// <param name="Ours">The value computed here, unrounded, in the unit of the print.</param>
public sealed record PrintedNumber(string Place, string? Printed, double Ours)
{
    private string[] Parts => Printed!.Split('±', StringSplitOptions.TrimEntries);

    /// <summary>The printed value, without its ±; null where nothing is printed.</summary>
    public double? Paper => Printed is null ? null : double.Parse(Parts[0], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>
    /// What the print allows, less the difference: half a unit in the last printed digit, and the printed ± with half a unit of its own where
    /// there is one, as both are rounded. Not negative where some mean and ± that fit the print have ours between them.
    /// </summary>
    public double? Margin => Printed is null ? null : (double)(Allowed - Math.Abs((decimal)Ours - Decimal(Parts[0])));

    /// <summary>True where ours rounds to every printed digit or lies within a ± that fits the print.</summary>
    public bool IsReproduced => Margin is null or >= 0;

    private decimal Allowed => HalfUnit(Parts[0]) + (Parts.Length > 1 ? Decimal(Parts[1]) + HalfUnit(Parts[1]) : 0);

    // In decimal, as the print is: half of the last digit is no rounded number there.
    private static decimal HalfUnit(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new decimal(5, 0, 0, isNegative: false, scale: (byte)(point < 0 ? 1 : digits.Length - point));
    }

    private static decimal Decimal(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);
}
