using System.Globalization;
using System.Text.RegularExpressions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims;

/// <summary>A number of the paper beside the one computed here.</summary>
public sealed partial record PrintedNumber
{
    // What a decimal holds without rounding.
    private const int MostDigits = 28;

    /// <param name="place">Which number it is, such as <c>d = 3</c>.</param>
    /// <param name="printed">
    /// The digits as printed, such as <c>0.651</c> or <c>67.8 ± 1.9</c>; null where the paper shows a curve but prints no number.
    /// </param>
    /// <param name="ours">The value computed here, unrounded, in the unit of the print.</param>
    /// <exception cref="ClaimException">The print is no such digits, or ours is no number.</exception>
    public PrintedNumber(string place, string? printed, double ours)
    {
        if (printed is not null && !(Digits().IsMatch(printed) && printed.Count(char.IsAsciiDigit) <= MostDigits))
        {
            throw new ClaimException($"{place}: '{printed}' is no printed number; valid are digits such as 0.651 or 67.8 ± 1.9, at most {MostDigits} of them");
        }

        if (!double.IsFinite(ours))
        {
            throw new ClaimException(string.Create(CultureInfo.InvariantCulture, $"{place}: ours is {ours}, not a number"));
        }

        (Place, Printed, Ours) = (place, printed, ours);
    }

    /// <summary>Which number it is, such as <c>d = 3</c>.</summary>
    public string Place { get; }

    /// <summary>The digits as printed; null where nothing is.</summary>
    public string? Printed { get; }

    /// <summary>The value computed here, unrounded, in the unit of the print.</summary>
    public double Ours { get; }

    /// <summary>The printed value, without its ±; null where nothing is printed.</summary>
    public double? Paper => Printed is null ? null : double.Parse(Parts[0], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>
    /// How far ours may be from the printed value: half a unit in the last printed digit, and the printed ± with half a unit of its own
    /// where there is one, as both are rounded; null where nothing is printed.
    /// </summary>
    public double? Allowed => Printed is null ? null : (double)AllowedDecimal;

    /// <summary>
    /// What is allowed, less the difference: not negative where some mean and ± that fit the print have ours between them; null where
    /// nothing is printed.
    /// </summary>
    public double? Margin => Printed is null ? null
        : Math.Abs(Ours) < (double)decimal.MaxValue / 2 ? (double)(AllowedDecimal - Math.Abs((decimal)Ours - Decimal(Parts[0])))
        : -Math.Abs(Ours);

    /// <summary>True where ours rounds to every printed digit or lies within a ± that fits the print.</summary>
    public bool IsReproduced => Margin is null or >= 0;

    private string[] Parts => Printed!.Split('±', StringSplitOptions.TrimEntries);

    private decimal AllowedDecimal => HalfUnit(Parts[0]) + (Parts.Length > 1 ? Decimal(Parts[1]) + HalfUnit(Parts[1]) : 0);

    // In decimal, as the print is: half of the last digit is no rounded number there.
    private static decimal HalfUnit(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new decimal(5, 0, 0, isNegative: false, scale: (byte)(point < 0 ? 1 : digits.Length - point));
    }

    private static decimal Decimal(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?( *± *[0-9]+(\.[0-9]+)?)?\z")]
    private static partial Regex Digits();
}
