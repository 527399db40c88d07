using System.CommandLine.Parsing;
using System.Globalization;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>Times as people write them: 90s, 1.5m, 2h.</summary>
internal static class Durations
{
    /// <summary>Reads a time; a bare number is seconds.</summary>
    /// <param name="result">The option's words.</param>
    /// <param name="mayBeZero">Whether 0s is one.</param>
    public static TimeSpan Parse(ArgumentResult result, bool mayBeZero = false)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var unit = text.Length == 0 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, >= '0' and <= '9' => 1, _ => 0 };
        if (unit > 0
            && double.TryParse(text.TrimEnd('s', 'm', 'h'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (mayBeZero ? number >= 0 : number > 0)
            && number * unit < TimeSpan.MaxValue.TotalSeconds)
        {
            return TimeSpan.FromSeconds(number * unit);
        }

        return Refusal.Add(result, "a time", $"a number {(mayBeZero ? "of 0 or more" : "above 0")} with s, m or h behind it, such as 30s, 5m or 2h", TimeSpan.Zero);
    }
}
