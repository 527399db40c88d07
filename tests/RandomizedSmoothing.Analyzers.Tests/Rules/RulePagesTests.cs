using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>Every rule has a page, a line in the index and in the release notes, a link, and tests.</summary>
public sealed partial class RulePagesTests
{
    private static readonly string Folder = Repository.File("src/RandomizedSmoothing.Analyzers");

    private static IEnumerable<Type> Analyzers => typeof(ClaimGenerator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract);

    private static IEnumerable<DiagnosticDescriptor> Rules => Analyzers
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .Concat(typeof(ClaimGenerator).Assembly.GetType("RandomizedSmoothing.Analyzers.Claims.ClaimRules")!.GetFields().Select(rule => (DiagnosticDescriptor)rule.GetValue(null)!));

    private static IEnumerable<string> Ids => Rules.Select(rule => rule.Id);

    // One that is not there yet is asked for above.
    private static IEnumerable<string> Pages => Ids.Where(id => File.Exists(Path.Combine(Folder, "docs", $"{id}.md")));

    private static HashSet<string> Repaired { get; } = [.. typeof(RuleFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RuleFix)) && !type.IsAbstract)
        .SelectMany(type => ((RuleFix)Activator.CreateInstance(type)!).FixableDiagnosticIds)];

    [Test]
    public void Ids_are_unique_and_in_their_block() => Assert.Multiple(() =>
    {
        Assert.That(Ids, Is.Unique);
        foreach (var rule in Rules)
        {
            Assert.That(rule.Id, Does.Match($"^RSM{(rule.Category switch { "Claims" => 1, "Certification" => 2, "Sampling" => 3, "Kernels" => 4, _ => 9 })}[0-9]{{3}}$"));
        }
    });

    [TestCaseSource(nameof(Rules))]
    public void A_rule_has_its_page(DiagnosticDescriptor rule)
    {
        var file = Path.Combine(Folder, "docs", $"{rule.Id}.md");
        if (!File.Exists(file))
        {
            Assert.Fail($"{rule.Id} has no page: write to src/RandomizedSmoothing.Analyzers/docs/{rule.Id}.md\n\n{Stub(rule)}");
        }

        var page = File.ReadAllText(file);
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
            Assert.That(Heading().Matches(page).Select(heading => heading.Groups[1].Value), Is.EqualTo(new[] { "Why", "Wrong", "Right", "Repair", "When not to", "Options" }));
            Assert.That(rule.HelpLinkUri, Does.Match($"^https://.+/docs/{rule.Id}.md$"));
            Assert.That(rule.Description.ToString(null), Has.Length.GreaterThan(60).And.Not.Contains("\n"));
            Assert.That(page.ReplaceLineEndings(" "), Does.Contain(rule.Description.ToString(null)));
        });
    }

    [TestCaseSource(nameof(Rules))]
    public void A_rule_is_in_the_index(DiagnosticDescriptor rule) => Assert.That(
        File.ReadAllLines(Path.Combine(Folder, "docs", "README.md")),
        Has.One.EqualTo(Row(rule)),
        $"add to src/RandomizedSmoothing.Analyzers/docs/README.md, in the order of the ids: {Row(rule)}");

    [TestCaseSource(nameof(Pages))]
    public void A_page_says_whether_the_rule_has_a_repair(string id) => Assert.That(
        Repair().Match(File.ReadAllText(Path.Combine(Folder, "docs", $"{id}.md"))).Groups[1].Value,
        Repaired.Contains(id) ? Does.Not.StartWith("None") : Does.StartWith("None: "),
        $"the section Repair of src/RandomizedSmoothing.Analyzers/docs/{id}.md says what the repair does, or 'None: ' and why there is none");

    // Of what a generator reports, .editorconfig sets no severity (seen with the compiler of SDK 10.0.401).
    [TestCaseSource(nameof(Pages))]
    public void A_page_offers_a_severity_where_there_is_one_to_set(string id) => Assert.That(
        File.ReadAllText(Path.Combine(Folder, "docs", $"{id}.md")).Contains($"`dotnet_diagnostic.{id}.severity`", StringComparison.Ordinal),
        Is.EqualTo(Analyzers.SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics).Any(rule => rule.Id == id)));

    [Test]
    public void The_index_says_how_many_have_one()
    {
        var words = $"{Ids.Count(Repaired.Contains)} of the {Ids.Count()} rules have one";
        Assert.That(File.ReadAllLines(Path.Combine(Folder, "docs", "README.md")).Any(line => line.StartsWith(words, StringComparison.Ordinal)), $"src/RandomizedSmoothing.Analyzers/docs/README.md counts the repairs; write there: {words}");
    }

    [TestCaseSource(nameof(Analyzers))]
    public void The_catalogue_has_it(Type analyzer) => Assert.That(
        RuleCatalogue.All.Select(one => one.GetType()),
        Has.One.EqualTo(analyzer),
        $"add to src/RandomizedSmoothing.Analyzers/RuleCatalogue.cs, in the order of the ids: new {analyzer.Name}(),");

    [TestCaseSource(nameof(Analyzers))]
    public void It_has_tests(Type analyzer)
    {
        var tests = $"{analyzer.Name.Replace("Analyzer", "", StringComparison.Ordinal)}Tests";
        Assert.That(typeof(RulePagesTests).Assembly.GetTypes().Select(type => type.Name), Has.Some.EqualTo(tests).Or.Some.EqualTo($"{analyzer.Name}Tests"), $$"""
            {{analyzer.Name}} has no tests: write to tests/RandomizedSmoothing.Analyzers.Tests/Rules/{{tests}}.cs

            using RandomizedSmoothing.Analyzers.Rules;

            namespace RandomizedSmoothing.Analyzers.Tests.Rules;

            /// <summary>{{((DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!).SupportedDiagnostics[0].Id}}.</summary>
            public sealed class {{tests}}
            {
                [TestCase("_ = Math.Sqrt([|sigma|]);")] // what is wrong, and where it is reported
                public Task Is_wrong(string statements) => Verify<{{analyzer.Name}}>.StatementsAsync(statements);

                [TestCase("_ = Math.Sqrt(sigma);")] // what looks like it, and is right
                public Task Is_right(string statements) => Verify<{{analyzer.Name}}>.StatementsAsync(statements);
            }
            """);
    }

    [Test]
    public void Pages_stand_in_the_package_s_repository() => Assert.That(
        Rules.Select(rule => rule.HelpLinkUri),
        Is.All.StartsWith(Regex.Match(File.ReadAllText(Repository.File("Directory.Build.props")), "<RepositoryUrl>(.*)</RepositoryUrl>").Groups[1].Value + "/"));

    [Test]
    public void There_is_no_page_without_a_rule() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Folder, "docs"), "RSM*.md").Select(Path.GetFileNameWithoutExtension),
        Is.SubsetOf(Ids));

    [Test]
    public void A_message_ends_without_a_full_stop() => Assert.That(Rules.Select(rule => rule.MessageFormat.ToString(null)), Has.None.EndsWith("."));

    private static string Row(DiagnosticDescriptor rule) => $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} |";

    private static string Stub(DiagnosticDescriptor rule) => $"""
        # {rule.Id}: {rule.Title}

        ## Why

        One sentence, of more than 60 letters: it is also the rule's description in an editor.

        ## Wrong

        ```csharp
        ```

        ## Right

        ```csharp
        ```

        ## Repair

        None: why.

        ## When not to

        Where it is right all the same, and what is not seen.

        ## Options

        `dotnet_diagnostic.{rule.Id}.severity` in `.editorconfig` sets the severity, or `none`.
        """;

    [GeneratedRegex("^## Repair\n\n(.*)$", RegexOptions.Multiline)]
    private static partial Regex Repair();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
