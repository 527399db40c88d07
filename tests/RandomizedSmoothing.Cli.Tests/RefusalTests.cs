using System.CommandLine;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>A value that an option cannot read is refused in the same words by all verbs.</summary>
public sealed class RefusalTests
{
    private static IEnumerable<TestCaseData> Options => Verbs(SmoothingApp.CreateCommand(), [])
        .SelectMany(verb => verb.Command.Options.Where(IsRead).Select(option => new TestCaseData(string.Join(' ', verb.Words), option.Name).SetArgDisplayNames(string.Join(' ', verb.Words), option.Name)));

    [TestCaseSource(nameof(Options))]
    public async Task It_is_named_with_its_option_and_with_what_is_valid(string verb, string option)
    {
        var result = await CommandLine.RunAsync([.. verb.Split(' '), option, "x~y"]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Match($"^smoothing {verb}: {option} 'x~y' is not [^;\n]+; valid: [^\n]+\n$"));
        });
    }

    [Test]
    public void Every_verb_is_looked_at() => Assert.That(Options.Select(option => option.Arguments[0]).Distinct().Count(), Is.GreaterThan(8));

    // What is no text: a flag takes no value, and the name of a file may be any.
    private static bool IsRead(Option option) => option.ValueType != typeof(bool) && option is not (System.CommandLine.Help.HelpOption or VersionOption)
        && (option.ValueType != typeof(string) || option.CompletionSources.Count > 0);

    private static IEnumerable<(Command Command, string[] Words)> Verbs(Command command, string[] words) =>
        command.Subcommands.SelectMany(verb => Verbs(verb, [.. words, verb.Name]).Prepend((verb, [.. words, verb.Name])));
}
