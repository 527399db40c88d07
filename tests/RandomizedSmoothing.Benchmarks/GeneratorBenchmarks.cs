using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Analyzers.ClaimTests;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>The generators on the claims' own project: all of it, and what an edit in an editor costs.</summary>
public class GeneratorBenchmarks
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private Compilation compilation = null!;
    private GeneratorDriver warm = null!;
    private SyntaxTree claim = null!;
    private SyntaxTree other = null!;
    private int edits;

    /// <summary>Reads the project's files, and runs the generators once.</summary>
    [GlobalSetup]
    public void Read()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "RandomizedSmoothing.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("no RandomizedSmoothing.sln above the benchmark");
        }

        var folder = Path.Combine(root, "src", "RandomizedSmoothing.Claims");
        SyntaxTree[] trees =
        [
            .. new[] { "Beyond", "Claims", "Domains", "Engines", "Findings", "Measured", "Paper" }
                .SelectMany(name => Directory.EnumerateFiles(Path.Combine(folder, name), "*.cs", SearchOption.AllDirectories))
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file)),
            CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", Language),
        ];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("System", StringComparison.Ordinal) || name is "RandomizedSmoothing.dll" or "FsCheck.dll" or "FSharp.Core.dll" or "MathNet.Numerics.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));
        compilation = CSharpCompilation.Create("RandomizedSmoothing.Claims", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        claim = trees.Single(tree => Path.GetFileName(tree.FilePath) == "Theorem4.cs");
        other = trees.Single(tree => Path.GetFileName(tree.FilePath) == "Shrinker.cs");
        warm = Driver().RunGenerators(compilation);
    }

    /// <summary>As a compiler does it: nothing is known, and nothing bound.</summary>
    [Benchmark]
    public GeneratorDriver FromNothing() => Driver().RunGenerators(compilation.Clone());

    /// <summary>The conclusion of one claim is edited.</summary>
    [Benchmark]
    public GeneratorDriver EditOfOneClaim() => warm.RunGenerators(Edited(claim, text => text.Replace("=> 1 - (c *", $"=> {++edits} - (c *", StringComparison.Ordinal)));

    /// <summary>A file without a claim is edited.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => warm.RunGenerators(Edited(other, text => $"{text}// {++edits}"));

    private static CSharpGeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new ClaimGenerator().AsSourceGenerator(), new ClaimTestsGenerator().AsSourceGenerator()], parseOptions: Language);

    private Compilation Edited(SyntaxTree tree, Func<string, string> edit) =>
        compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edit(tree.ToString()), Language, tree.FilePath));
}
