using System.Globalization;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>The σ of a sweep as they are written: a list, or the ends of a range.</summary>
internal static class SigmaList
{
    private const int Usual = 8;
    private const int Most = 1000;

    /// <summary>Reads <c>a,b,c</c>; or <c>A..B</c>, eight σ that grow by one factor, to three digits; or <c>A..B/k</c>, k of them.</summary>
    /// <returns>The σ, ascending, each once.</returns>
    /// <exception cref="UsageException">It is neither.</exception>
    public static IReadOnlyList<double> Parse(string text)
    {
        double[] sigmas = text.Split("..") is [var low, var rest] ? Range(text, low, rest) : [.. text.Split(',').Select(one => Number(text, one))];
        foreach (var sigma in sigmas)
        {
            _ = Checked.Sigma(sigma, "--sigmas");
        }

        // More digits than the name of a log has would be lost.
        return sigmas.Any(sigma => double.Parse(Name(sigma), CultureInfo.InvariantCulture) != sigma)
            ? throw Refusal.Of("--sigmas", text, "written with few digits", "up to nine decimals, as the names of logs have")
            : [.. sigmas.Distinct().Order()];
    }

    /// <summary>A σ as the name of its log has it.</summary>
    public static string Name(double sigma) => sigma.ToString("0.#########", CultureInfo.InvariantCulture);

    private static double[] Range(string text, string low, string rest)
    {
        var parts = rest.Split('/');
        var (from, to) = (Number(text, low), Number(text, parts[0]));
        var count = Usual;
        if (parts.Length > 2 || (parts.Length == 2 && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 2 and <= Most)) || !(from > 0) || !(from < to))
        {
            throw Refused(text);
        }

        return [.. Enumerable.Range(0, count).Select(i => i == 0 ? from : i == count - 1 ? to : ThreeDigits(from * Math.Pow(to / from, (double)i / (count - 1))))];
    }

    private static double ThreeDigits(double value) => double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double Number(string text, string one) =>
        double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : throw Refused(text);

    private static UsageException Refused(string text) =>
        Refusal.Of("--sigmas", text, "a list or a range of numbers", $"numbers above 0 such as 0.12,0.25,0.5, or A..B or A..B/k such as 0.05..1/8, with A below B and k from 2 to {Most}");
}
