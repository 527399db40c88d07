using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>The time that each rule takes of its own, by the compiler's report, beside that of binding the same code: methods of 4,000 terms, and folders of real code.</summary>
internal static class AnalyzerShares
{
    private const int Terms = 4000;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    /// <summary>Measures, and writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="folders">Folders of C# files beside the mathematics of this repository.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<string> folders)
    {
        await output.WriteLineAsync("code | binding | slowest rule of its own | share | all rules");
        foreach (var (name, trees) in Methods().Concat(folders.Select(folder => (Name: folder, Trees: Files(folder)))))
        {
            await output.WriteLineAsync(await LineAsync(name, trees));
        }
    }

    private static IEnumerable<(string Name, SyntaxTree[] Trees)> Methods() =>
    [
        ("products of elements", Method("double M(double[] v, double[] w) { var s = 0.0; var i = 0;", i => "i++; s += v[i] * w[i];", "return s; }")),
        ("comparisons of shares", Method("int M(long[] counts, long n, double sigma) { var s = 0;", i => Invariant($"var a{i} = counts[{i}] / (double)n; if (a{i} > 0.5) s++;"), "return s; }")),
        ("one sum", Method("double M(double[] v, int i) { return 0.0", _ => "+ v[i]", "; }")),
        ("one condition", Method("bool M(double[] v, int i) { return v[i] > 0.5", _ => "&& v[i] > 0.5", "; }")),
        ("calls", Method("void M(long[] counts, long n) { double x;", i => Invariant($"x = LowerBound(counts[{i}], n, 0.001);"), "} static double LowerBound(long k, long n, double alpha) => k;")),
        ("radii", Method("void M(double certifiedRadius) { string x;", _ => "x = $\"{certifiedRadius:F3}\";", "}")),
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static SyntaxTree[] Method(string start, Func<int, string> term, string end) =>
        [CSharpSyntaxTree.ParseText($"static class P {{ static {start}\n{string.Join('\n', Enumerable.Range(0, Terms).Select(term))}\n{end} }}", Language)];

    private static SyntaxTree[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file)),
        CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;", Language),
    ];

    private static async Task<string> LineAsync(string name, SyntaxTree[] trees)
    {
        var compilation = CSharpCompilation.Create("Measured", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var watch = Stopwatch.StartNew();
        _ = compilation.Clone().GetDiagnostics();
        var binding = watch.Elapsed;
        var analyzed = compilation.WithAnalyzers(RuleCatalogue.All, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        _ = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var times = new List<(string Rule, TimeSpan Time)>();
        foreach (var analyzer in RuleCatalogue.All)
        {
            times.Add((analyzer.GetType().Name, (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime));
        }

        var (rule, slowest) = times.MaxBy(time => time.Time);
        return string.Create(CultureInfo.InvariantCulture, $"{name} | {binding.TotalSeconds:F2} s | {rule} {slowest.TotalSeconds:F2} s | {slowest / binding:P0} | {times.Sum(time => time.Time.TotalSeconds):F2} s");
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
}
