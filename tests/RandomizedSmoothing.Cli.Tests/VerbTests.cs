using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>What every verb has: a row for its reader, an example, a description.</summary>
public sealed class VerbTests
{
    private const string Readme = "src/RandomizedSmoothing.Cli/README.md";

    private static IEnumerable<string> Verbs => SmoothingApp.CreateCommand().Subcommands.Select(verb => verb.Name);

    [TestCaseSource(nameof(Verbs))]
    public void It_is_in_the_table_of_the_readme(string verb) => Assert.That(
        File.ReadAllLines(Repository.File(Readme)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]),
        Has.Some.Contains($"`{verb}`"),
        $"add to the table of {Readme}: | `{verb}` | what it does |");

    [TestCaseSource(nameof(Verbs))]
    public void It_is_tested(string verb)
    {
        var name = $"{char.ToUpperInvariant(verb[0])}{verb[1..]}";
        var folder = $"tests/RandomizedSmoothing.Cli.Tests/{name}";
        Assert.That(
            Directory.EnumerateFiles(Repository.File("tests/RandomizedSmoothing.Cli.Tests"), "*Tests.cs", SearchOption.AllDirectories).Any(file => Regex.IsMatch(File.ReadAllText(file), $"""(RunAsync\((\[(\.\. )?)?|TestCase\()"{verb}\b""")),
            $$"""
            nothing runs {{verb}}: write {{folder}}/{{name}}Tests.cs

            namespace RandomizedSmoothing.Cli.Tests.{{name}};

            /// <summary><c>smoothing {{verb}}</c>.</summary>
            public sealed class {{name}}Tests
            {
                [Test]
                public async Task It_answers()
                {
                    var result = await CommandLine.RunAsync("{{verb}}");
                    Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((0, "the answer\n", "")));
                }
            }
            """);
    }

    // What is written and asked by nobody is no verb.
    [Test]
    public void Every_command_is_one()
    {
        var verbs = SmoothingApp.CreateCommand().Subcommands.SelectMany(verb => verb.Subcommands.Select(sub => sub.Name).Append(verb.Name)).ToHashSet();
        Assert.That(
            typeof(SmoothingApp).Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Command", StringComparison.Ordinal) && type.GetMethod("Create") is not null && !verbs.Contains(type.Name[..^"Command".Length].ToLowerInvariant()))
                .Select(type => $"add to CreateCommand in src/RandomizedSmoothing.Cli/SmoothingApp.cs, or to that of the verb above it: {type.Name}.Create(),"),
            Is.Empty);
    }

    [TestCaseSource(nameof(Verbs))]
    public async Task Its_help_ends_with_an_example_of_the_command_as_one_types_it(string verb)
    {
        var help = await CommandLine.RunAsync(verb, "--help");
        Assert.Multiple(() =>
        {
            Assert.That(help.Output, Does.Match($"Examples:\n  smoothing {verb}"), $"{verb} has no example: write behind its new Command(…): .WithExamples(\"{verb} …\")");
            Assert.That(help.Output, Does.Not.Contain("dotnet run"));
        });
    }

    [TestCase("", "verify")]
    [TestCase("verify theorem", "theorem-4")]
    [TestCase("verify --budget ", "full")]
    [TestCase("estimate --device ", "simd")]
    [TestCase("region ball --dim", "--dimension")]
    public async Task A_shell_is_told_what_may_follow(string typed, string offered)
    {
        var completions = await CommandLine.RunAsync($"[suggest:{typed.Length}]", typed);
        Assert.That(completions.Output.Split(Environment.NewLine), Does.Contain(offered));
    }
}
