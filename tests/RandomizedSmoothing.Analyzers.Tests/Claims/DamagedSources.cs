using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Analyzers.ClaimTests;

namespace RandomizedSmoothing.Analyzers.Tests.Claims;

/// <summary>
/// Whatever is half written, a generator says so in a diagnostic and never throws: every file of the paper's claims, with
/// tokens missing, doubled or swapped.
/// </summary>
public sealed class DamagedSources
{
    private const int DamagesEach = 4;
    private const int DamagesAmongAll = 12;

    private static readonly string[] Paths = [.. Directory.EnumerateFiles(Repository.File("src/RandomizedSmoothing.Claims/Paper"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static readonly SyntaxTree[] Trees = [.. Paths.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Sources.Language, path))];

    private static readonly SyntaxTree Asking = CSharpSyntaxTree.ParseText(
        """
        global using System; global using System.Collections.Generic; global using System.Linq;
        [RandomizedSmoothing.Claims.ClaimTests(typeof(RandomizedSmoothing.Claims.ClaimCatalogue), typeof(RandomizedSmoothing.Claims.Paper.Theorem4))]
        public sealed partial class Asking;
        """,
        Sources.Language,
        "Asking.cs");

    private static IEnumerable<TestCaseData> Files => Paths.Select((path, i) => new TestCaseData(i).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    // Beside the others as they are compiled.
    [TestCaseSource(nameof(Files))]
    public void Never_make_a_generator_throw(int index)
    {
        var random = new Random(20261123 + index);
        for (var i = 0; i < DamagesEach; i++)
        {
            RunOn(Compile(Sources.References, Asking, Damage(Trees[index], random)), trees: 2);
        }
    }

    // Among their sources, through which formulas are read.
    [Test]
    public void Never_make_a_generator_throw_that_reads_others_through_them()
    {
        var random = new Random(20261123);
        var whole = All();
        for (var i = 0; i < DamagesAmongAll; i++)
        {
            var tree = Trees[random.Next(Trees.Length)];
            RunOn(whole.ReplaceSyntaxTree(tree, Damage(tree, random)), whole.SyntaxTrees.Length);
        }
    }

    [Test]
    public void Whole_ones_have_no_problem()
    {
        CSharpGeneratorDriver.Create(new ClaimGenerator(), new ClaimTestsGenerator()).WithUpdatedParseOptions(Sources.Language)
            .RunGeneratorsAndUpdateCompilation(All(), out _, out var problems);
        Assert.That(problems, Is.Empty);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static void RunOn(Compilation compilation, int trees)
    {
        var driver = CSharpGeneratorDriver.Create(new ClaimGenerator(), new ClaimTestsGenerator()).WithUpdatedParseOptions(Sources.Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var problems);
        var damaged = string.Join("\n", compilation.SyntaxTrees.Where(tree => !Trees.Contains(tree) && tree.FilePath.Contains("Paper", StringComparison.Ordinal)));
        Assert.Multiple(() =>
        {
            Assert.That(driver.GetRunResult().Results.Select(result => result.Exception), Is.All.Null, damaged);
            Assert.That(problems.Select(problem => problem.Id), Has.None.EqualTo("CS8785").And.All.StartsWith("RSM"), damaged);

            // What is generated can be parsed, whatever it is generated of.
            Assert.That(completed.SyntaxTrees.Skip(trees).SelectMany(generated => generated.GetDiagnostics()).Where(IsError), Is.Empty, damaged);
        });
    }

    private static SyntaxTree Damage(SyntaxTree tree, Random random)
    {
        var tokens = tree.GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var damages = random.Next(1, 5); damages > 0 && tokens.Count > 1; damages--)
        {
            var (place, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(place);
                    break;
                case 1:
                    tokens.Insert(place, tokens[place]);
                    break;
                case 2:
                    (tokens[place], tokens[other]) = (tokens[other], tokens[place]);
                    break;
                default:
                    tokens.RemoveRange(place, Math.Min(random.Next(1, 40), tokens.Count - place));
                    break;
            }
        }

        return CSharpSyntaxTree.ParseText(string.Concat(tokens), Sources.Language, tree.FilePath);
    }

    private static CSharpCompilation All()
    {
        var claims = new DirectoryInfo(Repository.File("src/RandomizedSmoothing.Claims"));
        string[] kept = ["Beyond", "Claims", "Domains", "Engines", "Findings", "Measured"];
        var others = kept.SelectMany(folder => new DirectoryInfo(Path.Combine(claims.FullName, folder)).EnumerateFiles("*.cs", SearchOption.AllDirectories))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.FullName), Sources.Language, file.FullName));
        return Compile(Sources.References.Where(reference => Path.GetFileName(reference.Display) != "RandomizedSmoothing.Claims.dll"), [Asking, .. Trees, .. others]);
    }

    // Under a name that sees the claims' internals.
    private static CSharpCompilation Compile(IEnumerable<MetadataReference> references, params SyntaxTree[] trees) => CSharpCompilation.Create(
        "RandomizedSmoothing.Claims.Tests",
        trees,
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
