using System.CommandLine;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>Options with a few possible words for a value.</summary>
internal static class Choices
{
    /// <summary>An option that takes one of some words; any other is refused with the option's name and all of them.</summary>
    public static Option<string> OneOf(string name, string description, params IReadOnlyList<string> words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var given = result.Tokens[0].Value;
                if (!words.Contains(given))
                {
                    return Refusal.Add(result, "one of its words", string.Join(", ", words), given);
                }

                return given;
            },
        };
        option.CompletionSources.Add([.. words]);
        return option;
    }
}
