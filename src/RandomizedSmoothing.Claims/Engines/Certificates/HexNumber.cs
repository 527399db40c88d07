using System.Globalization;

namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>
/// Doubles as text without rounding: <c>0x1.8p+3</c> is 12. C99's and Python's form (<c>float.fromhex</c> reads it), without trailing
/// zeros; infinities are <c>inf</c> and <c>-inf</c>.
/// </summary>
internal static class HexNumber
{
    private const int FractionBits = 52;
    private const int Bias = 1023;

    /// <summary>The text of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN.</exception>
    public static string Format(double value)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "no certificate speaks of what is no number");
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        var bits = BitConverter.DoubleToUInt64Bits(value);
        var fraction = bits & ((1UL << FractionBits) - 1);
        var exponent = (int)(bits >> FractionBits) & 0x7FF;
        var digits = fraction.ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        var power = (exponent, fraction) is (0, 0) ? 0 : Math.Max(exponent, 1) - Bias;
        return string.Create(
            CultureInfo.InvariantCulture, $"{(double.IsNegative(value) ? "-" : "")}0x{(exponent == 0 ? 0 : 1)}{(digits.Length == 0 ? "" : ".")}{digits}p{power:+0;-0;+0}");
    }

    /// <summary>The number of a text; false where it is none, or none that a double is.</summary>
    public static bool TryParse(string? text, out double value)
    {
        value = 0;
        switch (text)
        {
            case "inf" or "-inf":
                value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case null:
                return false;
        }

        var isNegative = text.StartsWith('-');
        var rest = text.AsSpan(isNegative ? 1 : 0);
        var power = rest.IndexOf('p');
        if (power < 3 || rest is not ['0', 'x', '0' or '1', ..]
            || !int.TryParse(rest[(power + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            return false;
        }

        var digits = rest[3..power];
        var fraction = 0UL;
        if (digits.Length > 0 && (digits is not ['.', _, ..] || digits.Length > 14
            || !ulong.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out fraction)))
        {
            return false;
        }

        fraction <<= 4 * (13 - Math.Max(digits.Length - 1, 0));
        var leading = rest[2] == '1';
        if (leading ? exponent is < 1 - Bias or > Bias : exponent != (fraction == 0 ? 0 : 1 - Bias))
        {
            return false;
        }

        var bits = ((leading ? (ulong)(exponent + Bias) : 0) << FractionBits) | fraction;
        value = BitConverter.UInt64BitsToDouble(isNegative ? bits | (1UL << 63) : bits);
        return true;
    }
}
