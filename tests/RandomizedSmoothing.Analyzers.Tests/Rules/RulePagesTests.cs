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

    private static IEnumerable<DiagnosticDescriptor> Rules => typeof(ClaimGenerator).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .Concat(typeof(ClaimGenerator).Assembly.GetType("RandomizedSmoothing.Analyzers.Claims.ClaimRules")!.GetFields().Select(rule => (DiagnosticDescriptor)rule.GetValue(null)!));

    private static IEnumerable<string> Ids => Rules.Select(rule => rule.Id);

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
        Has.One.EqualTo($"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} |"),
        "add this line to src/RandomizedSmoothing.Analyzers/docs/README.md");

    [TestCaseSource(nameof(Ids))]
    public void A_page_says_whether_the_rule_has_a_repair(string id) => Assert.That(
        Repair().Match(File.ReadAllText(Path.Combine(Folder, "docs", $"{id}.md"))).Groups[1].Value, Repaired.Contains(id) ? Does.Not.StartWith("None") : Does.StartWith("None: "));

    [Test]
    public void The_index_says_how_many_have_one() => Assert.That(
        File.ReadAllText(Path.Combine(Folder, "docs", "README.md")), Does.Contain($"\n{Ids.Count(Repaired.Contains)} of the {Ids.Count()} rules have one"));

    [Test]
    public void The_catalogue_has_every_analyzer() => Assert.That(
        RuleCatalogue.All.Select(analyzer => analyzer.GetType()),
        Is.EquivalentTo(typeof(ClaimGenerator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)),
        "add the analyzer to src/RandomizedSmoothing.Analyzers/RuleCatalogue.cs");

    [Test]
    public void Pages_stand_in_the_package_s_repository() => Assert.That(
        Rules.Select(rule => rule.HelpLinkUri),
        Is.All.StartsWith(Regex.Match(File.ReadAllText(Repository.File("Directory.Build.props")), "<RepositoryUrl>(.*)</RepositoryUrl>").Groups[1].Value + "/"));

    [Test]
    public void There_is_no_page_without_a_rule() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Folder, "docs"), "RSM*.md").Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(Ids));

    [Test]
    public void A_message_ends_without_a_full_stop() => Assert.That(Rules.Select(rule => rule.MessageFormat.ToString(null)), Has.None.EndsWith("."));

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

        ## Options

        None.
        """;

    [GeneratedRegex("^## Repair\n\n(.*)$", RegexOptions.Multiline)]
    private static partial Regex Repair();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
