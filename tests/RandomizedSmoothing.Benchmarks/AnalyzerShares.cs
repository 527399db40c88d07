using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>The time that each rule takes of its own, by the compiler's report, beside that of binding the same code: methods of 4,000 terms, and folders of real code. Each is done three times, and the least time counts: the first also translates the rules themselves.</summary>
internal static class AnalyzerShares
{
    private const int Terms = 4000;
    private const int Rounds = 3;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);
    private static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>Measures, and writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="folders">Folders of C# files beside the mathematics of this repository.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<string> folders)
    {
        await output.WriteLineAsync("code | binding | slowest rule of its own | share | all rules");
        foreach (var (name, texts) in Methods().Concat(folders.Select(folder => (Name: folder, Texts: Files(folder)))))
        {
            await output.WriteLineAsync(await LineAsync(name, texts));
        }
    }

    private static IEnumerable<(string Name, string[] Texts)> Methods() =>
    [
        ("products of elements", Method("double M(double[] v, double[] w) { var s = 0.0; var i = 0;", i => "i++; s += v[i] * w[i];", "return s; }")),
        ("comparisons of shares", Method("int M(long[] counts, long n, double sigma) { var s = 0;", i => Invariant($"var a{i} = counts[{i}] / (double)n; if (a{i} > 0.5) s++;"), "return s; }")),
        ("one sum", Method("double M(double[] v, int i) { return 0.0", _ => "+ v[i]", "; }")),
        ("one condition", Method("bool M(double[] v, int i) { return v[i] > 0.5", _ => "&& v[i] > 0.5", "; }")),
        ("calls", Method("void M(long[] counts, long n) { double x;", i => Invariant($"x = LowerBound(counts[{i}], n, 0.001);"), "} static double LowerBound(long k, long n, double alpha) => k;")),
        ("halves of alpha", Method("void M(long[] counts, long n, double alpha) { double x;", i => Invariant($"x = LowerBound(counts[{i}], n, alpha / 2);"), "} static double LowerBound(long k, long n, double alpha) => k;")),
        ("one variable", Method("int M(long[] counts, long n, double sigma) { var s = 0; var a = 0.0; while (s < 9) {", i => Invariant($"if (s > {i}) a = counts[{i}] / (double)n; if (a > 0.5) s++;"), "} return s; }")),
        ("predictions", Method("void M(Smoothed model, int[] h, double alpha) { int p;", i => Invariant($"p = model.Predict({i}, alpha); h[p]++;"), "} sealed class Smoothed { public int Predict(int x, double alpha) => x > 3 ? x : -1; }")),
        ("seeds", Method("void M(int? seed) { System.Random r;", i => Invariant($"r = new System.Random(); if (r.Next() > {i}) r = null;"), "}")),
        ("radii", Method("void M(double certifiedRadius) { string x;", _ => "x = $\"{certifiedRadius:F3}\";", "}")),
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string[] Method(string start, Func<int, string> term, string end) =>
        [$"static class P {{ static {start}\n{string.Join('\n', Enumerable.Range(0, Terms).Select(term))}\n{end} }}"];

    private static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
    ];

    private static async Task<string> LineAsync(string name, string[] texts)
    {
        var binding = TimeSpan.MaxValue;
        var times = RuleCatalogue.All.Select(_ => TimeSpan.MaxValue).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = CSharpCompilation.Create("Measured", texts.Select(text => CSharpSyntaxTree.ParseText(text, Language)), References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
            var watch = Stopwatch.StartNew();
            _ = compilation.Clone().GetDiagnostics();
            binding = Least(binding, watch.Elapsed);
            var analyzed = compilation.WithAnalyzers(RuleCatalogue.All, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            _ = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
            for (var i = 0; i < times.Length; i++)
            {
                times[i] = Least(times[i], (await analyzed.GetAnalyzerTelemetryInfoAsync(RuleCatalogue.All[i], CancellationToken.None)).ExecutionTime);
            }
        }

        var slowest = times.Max();
        var rule = RuleCatalogue.All[Array.IndexOf(times, slowest)].GetType().Name;
        return string.Create(CultureInfo.InvariantCulture, $"{name} | {binding.TotalSeconds:F2} s | {rule} {slowest.TotalSeconds:F3} s | {slowest / binding:P0} | {times.Sum(time => time.TotalSeconds):F2} s");
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
