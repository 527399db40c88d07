using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.House.Tests;

/// <summary>Sources as the compiler binds them, all projects as one, the claim generator's output included.</summary>
internal sealed class BoundSources
{
    private const string Implicit = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    // A partial method whose body another generator writes: it binds without.
    private const string NoBody = "CS8795";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.None);

    private readonly CSharpCompilation compilation;

    /// <param name="sources">Paths below the root, with the text of each.</param>
    public BoundSources(IEnumerable<(string Path, string Text)> sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !IsOurs(Path.GetFileNameWithoutExtension(file)))
            .Select(file => MetadataReference.CreateFromFile(file));
        var bare = CSharpCompilation.Create(
            "House",
            [CSharpSyntaxTree.ParseText(Implicit, Language), .. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Language, source.Path))],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new ClaimGenerator().AsSourceGenerator()], parseOptions: Language).RunGeneratorsAndUpdateCompilation(bare, out var generated, out _);
        compilation = (CSharpCompilation)generated;
        Sources = compilation.SyntaxTrees.Where(tree => IsSource(tree.FilePath)).ToArray();
    }

    private IReadOnlyList<SyntaxTree> Sources { get; }

    /// <summary>What does not bind, and so would hide arrows.</summary>
    public IEnumerable<string> Errors => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != NoBody)
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>The first use of each file by each other one whose path begins so.</summary>
    public IReadOnlyList<Arrow> Arrows(string from = "") => [.. Sources.Where(tree => tree.FilePath.StartsWith(from, StringComparison.Ordinal)).AsParallel().SelectMany(ArrowsOf).OrderBy(arrow => arrow.From, StringComparer.Ordinal).ThenBy(arrow => arrow.Line)];

    private IEnumerable<Arrow> ArrowsOf(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var seen = new HashSet<string>();
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).Where(IsUse))
        {
            var found = model.GetSymbolInfo(node);
            if ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not { } symbol)
            {
                continue;
            }

            foreach (var file in FilesOf(symbol).Where(file => file != tree.FilePath && seen.Add(file)))
            {
                yield return new Arrow(tree.FilePath, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, file, symbol.ToDisplayString());
            }
        }
    }

    // Names, and what is used without one: constructors of a type that is left out, and operators.
    private static bool IsUse(SyntaxNode node) => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax;

    // What a generator wrote belongs to the type that it wrote it for.
    private static IEnumerable<string> FilesOf(ISymbol symbol)
    {
        for (var owner = symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol ? null : symbol.OriginalDefinition; owner is not null; owner = owner.ContainingType)
        {
            var files = owner.Locations.Where(location => location.IsInSource).Select(location => location.SourceTree!.FilePath).Where(IsSource);
            if (files.Any())
            {
                return files.Take(1);
            }
        }

        return [];
    }

    private static bool IsSource(string path) => path.StartsWith("src/", StringComparison.Ordinal);

    // What is bound from its sources. The analyzers are not: they refer to nothing of ours.
    private static bool IsOurs(string assembly) =>
        assembly is "smoothing" || (assembly.StartsWith("RandomizedSmoothing", StringComparison.Ordinal) && assembly is not "RandomizedSmoothing.Analyzers");
}
