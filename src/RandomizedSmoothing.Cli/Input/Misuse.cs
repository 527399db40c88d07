using System.CommandLine;
using System.CommandLine.Parsing;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>What is wrong with the words of a command line, in the one wording: what was given or is missing, and what is valid.</summary>
internal static class Misuse
{
    // So much of a word may be mistyped where another is guessed.
    private const int GuessedShare = 3;

    /// <summary>The line; null where nothing is wrong with the words.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Errors.Select(error => error.Message).FirstOrDefault(Refusal.IsOne) is { } refused)
        {
            return refused;
        }

        if ((parsed.UnmatchedTokens is [var word, ..] ? word : OptionAmongArguments(parsed)) is { } unknown)
        {
            return Unknown(parsed.CommandResult, unknown);
        }

        return parsed.Errors is [var first, ..] ? Missing(parsed) ?? Repeated(parsed) ?? first.Message : null;
    }

    private static string Unknown(CommandResult result, string word)
    {
        string[] verbs = [.. result.Command.Subcommands.Select(verb => verb.Name)];
        string[] options = [.. result.Command.Options.Concat(Above(result).SelectMany(command => command.Options.Where(option => option.Recursive))).Select(option => option.Name)];
        var (kind, valid) = word.StartsWith('-') ? ("an option here", options) : verbs.Length > 0 ? ("a verb", verbs) : ("understood here", options);
        var nearest = valid.Length > 0 ? Nearest.To(word, valid) : word;
        return $"'{word}' is not {kind}; valid: {string.Join(", ", valid)}{(Nearest.Distance(word, nearest) * GuessedShare <= nearest.Length ? $"; did you mean '{nearest}'?" : "")}";
    }

    private static IEnumerable<Command> Above(CommandResult result)
    {
        for (var parent = result.Parent as CommandResult; parent is not null; parent = parent.Parent as CommandResult)
        {
            yield return parent.Command;
        }
    }

    // Where any number of words may follow, a mistyped option is one of them; behind -- it is meant as a word.
    private static string? OptionAmongArguments(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(value => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal));

    private static string? Repeated(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(result => result.Tokens.Count > result.Option.Arity.MaximumNumberOfValues) is { } option
            ? $"{option.Option.Name} has {option.Tokens.Count} values, {string.Join(" and ", option.Tokens.Select(token => $"'{token.Value}'"))}; valid: one"
            : null;

    private static string? Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false, Tokens.Count: 0 } && option.Arity.MinimumNumberOfValues > 0) is { } bare)
        {
            return $"{bare.Name} has no value; valid: {bare.Description}";
        }

        (string Name, string? Description)[] missing =
        [
            .. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 }).Select(argument => (argument.Name, argument.Description)),
            .. command.Options.Where(option => option.Required && parsed.GetResult(option) is null or { Implicit: true }).Select(option => (option.Name, option.Description)),
        ];
        return missing switch
        {
            [var first, .. var more] => $"{first.Name} is missing; valid: {first.Description}{(more.Length > 0 ? $"; also missing: {string.Join(", ", more.Select(one => one.Name))}" : "")}",
            _ when command.Subcommands.Count > 0 => $"a verb is missing; valid: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}",
            _ => null,
        };
    }
}
