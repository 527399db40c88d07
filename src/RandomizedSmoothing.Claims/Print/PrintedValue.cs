using System.Globalization;

namespace RandomizedSmoothing.Claims.Print;

/// <summary>One number as printed, which stands for every number that rounds to it: half a unit of its last digit to either side.</summary>
/// <param name="Place">Which number it is, such as <c>Table 2, σ = 0.12, lowest class-wise accuracy in %</c>.</param>
/// <param name="Digits">The value; its scale is that of the print, so that <c>0.50m</c> has two digits.</param>
/// <param name="Deviation">The printed ±, which says how runs differ and does not widen what the mean may be; null where there is none.</param>
public sealed record PrintedValue(string Place, decimal Digits, decimal? Deviation = null) : PrintExpression
{
    /// <summary>Below this no such quantity lies; null where there is no such bound.</summary>
    public decimal? Least { get; init; }

    /// <summary>Above this no such quantity lies; null where there is no such bound.</summary>
    public decimal? Most { get; init; }

    /// <summary>Half a unit of the last printed digit.</summary>
    public decimal HalfUnit { get; init; } = new(5, 0, 0, isNegative: false, scale: (byte)(Digits.Scale + 1));

    /// <summary>The printed value itself.</summary>
    public Fraction Printed => Fraction.Of(Digits);

    /// <summary>The smallest and the largest number that fits the print; both ends count, as the print does not say how halves are rounded.</summary>
    public override PrintRange Range => new(
        Fraction.Of(Math.Max(Digits - HalfUnit, Least ?? decimal.MinValue)),
        Fraction.Of(Math.Min(Digits + HalfUnit, Most ?? decimal.MaxValue)));

    /// <summary>The printed digits, where the statement is about them and not about what they round: they stand for themselves alone.</summary>
    public PrintedValue ToTheDigit => this with { HalfUnit = 0 };

    /// <inheritdoc/>
    public override IEnumerable<PrintedValue> Values => [this];

    /// <summary>The digits as printed, with the ± where there is one: <c>67.8 ± 1.9</c>.</summary>
    public string Text => Deviation is { } deviation ? string.Create(CultureInfo.InvariantCulture, $"{Digits} ± {deviation}") : ToString();

    /// <inheritdoc/>
    public override Fraction At(Func<PrintedValue, Fraction> choice) => choice(this);

    /// <inheritdoc/>
    public override string ToString() => Digits.ToString(CultureInfo.InvariantCulture);
}
