using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>The one wording for a value that an option refuses: <c>--x 'v' is not …; valid: …</c></summary>
internal static class Refusal
{
    // Where the mathematics says what it would have taken; see RandomizedSmoothing.Argument.
    private const string Valid = "valid";

    /// <summary>The line.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="value">The value, as it was given.</param>
    /// <param name="kind">What it is not.</param>
    /// <param name="valid">What is.</param>
    public static string Text(string option, object? value, string kind, string valid) =>
        string.Create(CultureInfo.InvariantCulture, $"{option} '{value}' is not {kind}; valid: {valid}");

    /// <summary>Whether a message is such a line.</summary>
    public static bool IsOne(string message) => message.Contains("; valid: ", StringComparison.Ordinal);

    /// <summary>The line, to throw.</summary>
    public static UsageException Of(string option, object? value, string kind, string valid) => new(Text(option, value, kind, valid));

    /// <summary>Refuses what an option is given, while it is parsed.</summary>
    /// <returns>A value to go on with.</returns>
    public static T Add<T>(ArgumentResult result, string kind, string valid, T value)
    {
        var option = result.Parent is OptionResult { IdentifierToken: { } token } ? token.Value : result.Argument.Name;
        result.AddError(Text(option, result.Tokens.Count == 1 ? result.Tokens[0].Value : "", kind, valid));
        return value;
    }

    /// <summary>What the mathematics refuses, by the option that it came from.</summary>
    /// <param name="parsed">The command.</param>
    /// <param name="refused">What was thrown.</param>
    public static string Text(ParseResult parsed, ArgumentOutOfRangeException refused)
    {
        var option = parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name.Replace("-", "", StringComparison.Ordinal).Equals(refused.ParamName, StringComparison.OrdinalIgnoreCase));
        return refused.Data[Valid] is string valid
            ? Text(option?.Name ?? refused.ParamName ?? "a value", refused.ActualValue, "in its range", valid)
            : refused.Message.Split(" (Parameter")[0].TrimEnd('.');
    }
}
