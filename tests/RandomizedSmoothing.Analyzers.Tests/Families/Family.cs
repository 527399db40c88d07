using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RandomizedSmoothing.Analyzers.Tests.Families;

/// <summary>One member of a file of <c>Code</c>: a mistake as people write it, or what looks like one and is right.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="What">In words.</param>
/// <param name="IsWrong">Whether the rule has to speak.</param>
/// <param name="IsReported">Whether it does.</param>
internal sealed record Example(string Rule, string What, bool IsWrong, bool IsReported)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {What}";
}

/// <summary>The files of <c>Code</c>, looked at by their rule.</summary>
internal static class Family
{
    private static readonly string Folder = Repository.File("tests/RandomizedSmoothing.Analyzers.Tests/Families/Code");

    private static readonly ConcurrentDictionary<string, Task<ImmutableArray<Example>>> Read = new(StringComparer.Ordinal);

    /// <summary>The rules that have a family, in order.</summary>
    public static IEnumerable<string> Rules => Directory.EnumerateFiles(Folder, "RSM*.cs").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct().Order();

    /// <summary>The examples of a rule's files.</summary>
    public static Task<ImmutableArray<Example>> OfAsync(string rule) => Read.GetOrAdd(rule, LookAsync);

    // A rule's files are one program, but for those that were written without a look at the rule, each by itself.
    private static async Task<ImmutableArray<Example>> LookAsync(string rule)
    {
        var files = Directory.EnumerateFiles(Folder, $"{rule}.*cs").Order(StringComparer.Ordinal).ToLookup(file => file.EndsWith(".Blind.cs", StringComparison.Ordinal));
        return [.. await LookAsync(rule, files[false]), .. files[true].Any() ? await LookAsync(rule, files[true]) : []];
    }

    private static async Task<ImmutableArray<Example>> LookAsync(string rule, IEnumerable<string> files)
    {
        var trees = await Task.WhenAll(files.Select(async file => CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(file), Sources.Language, Path.GetFileName(file))));
        var compilation = CSharpCompilation.Create(rule, trees, Sources.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, rule);
        var found = await compilation.WithAnalyzers(RuleCatalogue.All).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.That(found.Where(diagnostic => diagnostic.Id == "AD0001"), Is.Empty);
        return [.. trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Select(member => (member, comment: Comment(member)))
            .Where(marked => marked.comment is not null)
            .Select(marked => new Example(rule, marked.comment!["wrong: ".Length..], marked.comment.StartsWith("wrong: ", StringComparison.Ordinal), found.Any(diagnostic => diagnostic.Id == rule && diagnostic.Location.SourceTree == marked.member.SyntaxTree && marked.member.Span.Contains(diagnostic.Location.SourceSpan))))];
    }

    private static string? Comment(MemberDeclarationSyntax member) => member.GetLeadingTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString()[3..])
        .LastOrDefault(text => text.StartsWith("wrong: ", StringComparison.Ordinal) || text.StartsWith("right: ", StringComparison.Ordinal));
}
