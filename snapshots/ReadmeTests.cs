using System.Text.RegularExpressions;
using RandomizedSmoothing.Cli;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// What the documents for readers show is what happens: every command in them is run and its output compared, every piece of code stands
/// in the file named above it, and every path and every link leads somewhere.
/// </summary>
public sealed partial class ReadmeTests
{
    private const string CommandPrefix = "dotnet run --project src/RandomizedSmoothing.Cli -- ";

    private static readonly string[] Documents = ["README.md", "CONTRIBUTING.md", "src/README.md", "src/RandomizedSmoothing.Claims/README.md", "src/RandomizedSmoothing.Cli/README.md"];

    private static readonly string Readme = string.Concat(Documents.Select(Text));

    private static IEnumerable<TestCaseData> Commands => Console().Matches(Readme).SelectMany(block => block.Groups[1].Value
        .Split("$ ", StringSplitOptions.RemoveEmptyEntries)
        .Select(run => run.Split('\n', 2))
        .Select(run => new TestCaseData(run[0], run[1]).SetArgDisplayNames(run[0])))
        .DistinctBy(test => (test.Arguments[0], test.Arguments[1]));

    private static IEnumerable<TestCaseData> Code => CSharp().Matches(Readme)
        .Select(block => new TestCaseData(block.Groups[1].Value, block.Groups[2].Value).SetArgDisplayNames(block.Groups[1].Value));

    private static IEnumerable<TestCaseData> ShellLines => Shell().Matches(Readme)
        .SelectMany(block => block.Groups[1].Value.Split('\n'))
        .Select(line => line.Split(" #")[0].Trim())
        .SelectMany(line => new[] { "smoothing ", CommandPrefix }.Where(prefix => line.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => line[prefix.Length..]))
        .Distinct()
        .Select(words => new TestCaseData(words).SetArgDisplayNames(words));

    [TestCaseSource(nameof(Commands))]
    public async Task A_command_prints_what_is_shown(string command, string shown)
    {
        if (command.StartsWith("./run-tests.sh", StringComparison.Ordinal))
        {
            // It would run this test: its own usage text is the least that can be held against it.
            Assert.That(await File.ReadAllTextAsync(Repository.File("run-tests.sh")), Does.Contain("passed, $failed failed, "));
            return;
        }

        Assert.That(command, Does.StartWith(CommandPrefix));
        Environment.CurrentDirectory = Repository.Root;
        var words = Words().Matches(command[CommandPrefix.Length..]).Select(word => word.Value.Trim('"')).ToArray();
        var place = Directory.CreateTempSubdirectory("readme-");
        if (Array.IndexOf(words, "--out") is >= 0 and var output)
        {
            words[output + 1] = Path.Combine(place.FullName, words[output + 1]);
        }

        var result = await CommandLine.RunAsync(words);
        place.Delete(recursive: true);
        var lines = result.Output.Split('\n').Select(Squeeze).ToList();
        foreach (var line in shown.Split('\n').Select(Squeeze).Where(line => line is not "" and not "…"))
        {
            var found = lines.FindIndex(actual => SnapshotText.AreEqual(line, actual, tolerance: 1e-6));
            Assert.That(found, Is.Not.Negative, $"not in the output, or not in this order: '{line}'\n{result.Output}{result.Error}");
            lines.RemoveRange(0, found + 1);
        }
    }

    // What needs a model, data or an hour is not run: that its words are understood is the least that can be held against it.
    [TestCaseSource(nameof(ShellLines))]
    public void A_line_for_a_shell_is_understood(string words) => Assert.That(SmoothingApp.CreateCommand().Parse(words).Errors.Select(error => error.Message), Is.Empty);

    [Test]
    public void Every_test_that_a_recipe_names_is_there()
    {
        var tests = new[] { "tests", "properties", "snapshots" }.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)).Select(Path.GetFullPath).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToArray();
        Assert.That(
            NamedTests().Matches(Readme).Select(test => test.Groups[1].Value).Distinct().Where(name => name != "NAME" && !tests.Any(file => file.Contains(name, StringComparison.Ordinal))),
            Is.Empty);
    }

    [TestCaseSource(nameof(Code))]
    public void Code_stands_in_its_file(string path, string code) =>
        Assert.That(File.ReadAllText(Repository.File(path)).ReplaceLineEndings("\n"), Does.Contain(code));

    [Test]
    public void Every_path_exists() => Assert.That(
        Paths().Matches(Readme).Select(path => path.Value.TrimEnd('.', '/')).Where(path => !Path.Exists(Repository.File(path))),
        Is.Empty);

    [TestCaseSource(nameof(Documents))]
    public void Every_link_leads_somewhere(string document) => Assert.That(
        Links().Matches(Text(document)).Select(link => link.Groups[1].Value).Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.File(document))!, link))),
        Is.Empty);

    [Test]
    public void The_first_page_is_short() => Assert.That(Text("README.md").Count(c => c == '\n'), Is.LessThanOrEqualTo(150));

    [Test]
    public void Something_is_checked() => Assert.Multiple(() =>
    {
        Assert.That(Commands.Count(), Is.GreaterThanOrEqualTo(4));
        Assert.That(ShellLines.Count(), Is.GreaterThanOrEqualTo(10));
        Assert.That(Code, Is.Not.Empty);
    });

    private static string Text(string document) => File.ReadAllText(Repository.File(document)).ReplaceLineEndings("\n");

    // Columns move when a longer name joins a table; the words and numbers do not.
    private static string Squeeze(string line) => Spaces().Replace(line, " ").Trim();

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Console();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"\./run-tests\.sh (\w+)")]
    private static partial Regex NamedTests();

    [GeneratedRegex("<!-- from (\\S+) -->\n```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:src|tests|properties|snapshots)/[\w./-]*\w")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\]\(((?!https?:)[^)]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
