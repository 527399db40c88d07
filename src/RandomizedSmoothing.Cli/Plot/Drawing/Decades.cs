using System.Globalization;
using ScottPlot;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>The ticks of a logarithmic axis: powers of ten with their names, and the whole multiples between them without.</summary>
internal static class Decades
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The ticks from one value to another.</summary>
    public static IEnumerable<Tick> Ticks(double low, double high)
    {
        for (var exponent = (int)Math.Floor(Math.Log10(low)); exponent <= Math.Log10(high); exponent++)
        {
            for (var digit = 1; digit < 10; digit++)
            {
                var place = exponent + Math.Log10(digit);
                if (place >= Math.Log10(low) - 1e-9 && place <= Math.Log10(high) + 1e-9)
                {
                    yield return digit == 1 ? new Tick(place, Name(exponent), isMajor: true) : new Tick(place, "", isMajor: false);
                }
            }
        }
    }

    private static string Name(int exponent) => exponent is >= -2 and <= 3
        ? Math.Pow(10, exponent).ToString("0.##", CultureInfo.InvariantCulture)
        : $"10{(exponent < 0 ? "⁻" : "")}{string.Concat(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']))}";
}
