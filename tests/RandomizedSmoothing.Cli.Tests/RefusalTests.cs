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

    // Verbs that do something by themselves; the others only hold them.
    private static IEnumerable<TestCaseData> Leaves => Verbs(SmoothingApp.CreateCommand(), [])
        .Where(verb => verb.Command.Subcommands.Count == 0).Select(verb => new TestCaseData(string.Join(' ', verb.Words), verb.Command).SetArgDisplayNames(string.Join(' ', verb.Words)));

    [TestCaseSource(nameof(Leaves))]
    public async Task An_option_that_is_none_is_named_with_those_that_are(string verb, Command command)
    {
        var longest = command.Options.Select(option => option.Name).Append("--quiet").MaxBy(name => name.Length)!;
        var unknown = await CommandLine.RunAsync([.. verb.Split(' '), "--frobnicate"]);
        var mistyped = await CommandLine.RunAsync([.. verb.Split(' '), $"{longest[..^1]}~"]);
        Assert.Multiple(() =>
        {
            Assert.That((unknown.ExitCode, unknown.Output), Is.EqualTo((2, "")));
            Assert.That(unknown.Error, Does.Match($"^smoothing {verb}: '--frobnicate' is not an option here; valid: --[^\n]+\n$"));
            Assert.That(mistyped.Error, Does.EndWith($"; did you mean '{longest}'?\n"));
        });
    }

    [TestCaseSource(nameof(Leaves))]
    public async Task What_is_missing_is_named_with_what_is_valid(string verb, Command command)
    {
        var needed = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => argument.Name).Concat(command.Options.Where(option => option.Required).Select(option => option.Name)).ToArray();
        if (needed.Length > 0)
        {
            var result = await CommandLine.RunAsync(verb.Split(' '));
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
            Assert.That(result.Error, Does.Match($"^smoothing {verb}: {needed[0]} is missing; valid: [^\n]+{string.Join(", ", needed.Skip(1))}\n$"));
        }

        foreach (var option in command.Options.Where(option => option.Arity.MinimumNumberOfValues > 0))
        {
            var bare = await CommandLine.RunAsync([.. verb.Split(' '), option.Name]);
            Assert.That(bare.Error, Does.Match($"^smoothing {verb}: {option.Name} has no value; valid: [^\n]+\n$"));
        }
    }

    [TestCaseSource(nameof(Leaves))]
    public async Task A_claim_that_is_none_is_named_with_the_nearest(string verb, Command command)
    {
        if (command.Arguments.Any(argument => argument.Name == "claim"))
        {
            var result = await CommandLine.RunAsync([.. verb.Split(' '), "theorm-4", .. command.Options.Where(option => option.Required).SelectMany(option => new[] { option.Name, "x.svg" })]);
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
            Assert.That(result.Error, Does.Match($"^smoothing {verb}: claim 'theorm-4' is not the id of one; valid: theorem-4, [^\n]+\n$"));
        }
    }

    [TestCase("devices --json a.json --json b.json", "smoothing devices: --json has 2 values, 'a.json' and 'b.json'; valid: one\n")]
    [TestCase("region ball --dimension 2 --radius 1 --radius 1 --sigma 1", "smoothing region ball: --radius has 2 values, '1' and '1'; valid: one\n")]
    public async Task An_option_that_stands_twice_is_named_with_both(string words, string line)
    {
        var result = await CommandLine.RunAsync(words.Split(' '));
        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((2, "", line)));
    }

    [TestCase("verfy", "smoothing: 'verfy' is not a verb; valid: verify, ", "; did you mean 'verify'?\n")]
    [TestCase("region bal", "smoothing region: 'bal' is not a verb; valid: ball, cone", "; did you mean 'ball'?\n")]
    [TestCase("plot figure-9", "smoothing plot: 'figure-9' is not a verb; valid: figure-1, ", "; did you mean 'figure-1'?\n")]
    [TestCase("plot", "smoothing plot: a verb is missing; valid: figure-1, ", "slice\n")]
    [TestCase("devices more", "smoothing devices: 'more' is not understood here; valid: --json, --force", "--quiet\n")]
    [TestCase("schema verfy", "smoothing schema: verb 'verfy' is not one that answers in JSON; valid: audit, ", "verify\n")]
    [TestCase("verify -- --budget", "smoothing verify: claim '--budget' is not the id of one; valid: ", " lists\n")]
    public async Task A_verb_that_is_none_is_named_with_those_that_are(string words, string start, string end)
    {
        var result = await CommandLine.RunAsync(words.Split(' '));
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith(start).And.EndsWith(end));
    }

    [Test]
    public void Every_verb_is_looked_at() => Assert.That(Options.Select(option => option.Arguments[0]).Distinct().Count(), Is.GreaterThan(8));

    // What is no text: a flag takes no value, and the name of a file may be any.
    private static bool IsRead(Option option) => option.ValueType != typeof(bool) && option is not (System.CommandLine.Help.HelpOption or VersionOption)
        && (option.ValueType != typeof(string) || option.CompletionSources.Count > 0);

    private static IEnumerable<(Command Command, string[] Words)> Verbs(Command command, string[] words) =>
        command.Subcommands.SelectMany(verb => Verbs(verb, [.. words, verb.Name]).Prepend((verb, [.. words, verb.Name])));
}
