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
/// <param name="Printed">The digits as printed, such as <c>0.651</c>; null where the paper shows a curve but prints no number.</param>
/// <param name="Ours">The value computed here, unrounded, in the unit of the print.</param>
public sealed record PrintedNumber(string Place, string? Printed, double Ours)
{
    /// <summary>The printed value; null where nothing is printed.</summary>
    public double? Paper => Printed is null ? null : double.Parse(Printed, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Half a unit in the last printed digit, less the difference: not negative where ours rounds to every printed digit.</summary>
    public double? Margin => Printed is null ? null : (double)(HalfUnit - Math.Abs((decimal)Ours - decimal.Parse(Printed, CultureInfo.InvariantCulture)));

    /// <summary>True where ours rounds to every printed digit.</summary>
    public bool IsReproduced => Margin is null or >= 0;

    // In decimal, as the print is: half of the last digit is no rounded number there.
    private decimal HalfUnit
    {
        get
        {
            var point = Printed!.IndexOf('.', StringComparison.Ordinal);
            return new decimal(5, 0, 0, isNegative: false, scale: (byte)(point < 0 ? 1 : Printed.Length - point));
        }
    }
}
