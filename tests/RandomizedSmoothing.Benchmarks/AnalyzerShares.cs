using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RandomizedSmoothing.Analyzers;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>
/// The time that each rule takes of its own, by the compiler's report, beside that of binding the same code, and beside that of a rule that only reports as much at the same places.
/// Each is done many times, and the least time counts: the first times also translate the rules themselves.
/// </summary>
internal static class AnalyzerShares
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);
    private static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>Measures, and writes a table: of each code every rule above 1 % of binding, or the slowest one.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="chosen">Names of methods of 4,000 terms, and folders of C# files; where there is no name, all methods.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<string> chosen)
    {
        await output.WriteLineAsync("code | binding | rule | of its own | reports | bare reporting | beyond it, of binding");
        var folders = chosen.Where(Directory.Exists).ToArray();
        var names = chosen.Except(folders).ToArray();
        foreach (var code in AnalyzedCode.Methods().Where(code => names.Length == 0 || names.Contains(code.Name)).Concat(folders.Select(AnalyzedCode.Folder)))
        {
            await WriteAsync(output, code);
        }
    }

    private static async Task WriteAsync(TextWriter output, AnalyzedCode code)
    {
        var binding = TimeSpan.MaxValue;
        var own = RuleCatalogue.All.Select(_ => TimeSpan.MaxValue).ToArray();
        var bare = own.ToArray();
        var reports = new ILookup<string, TextSpan>[own.Length];
        for (var round = 0; round < code.Rounds; round++)
        {
            var compilation = Compile(code);
            var watch = Stopwatch.StartNew();
            _ = compilation.Clone().GetDiagnostics();
            binding = Least(binding, watch.Elapsed);

            var analyzed = await AnalyzeAsync(compilation, RuleCatalogue.All, own);
            for (var i = 0; round == 0 && i < own.Length; i++)
            {
                var found = await analyzed.GetAnalyzerDiagnosticsAsync([RuleCatalogue.All[i]], CancellationToken.None);
                reports[i] = found.Select(report => report.Location).OrderBy(place => place.SourceSpan.Start).ToLookup(place => place.SourceTree?.FilePath ?? "", place => place.SourceSpan);
            }

            _ = await AnalyzeAsync(Compile(code), [.. RuleCatalogue.All.Select((rule, i) => new BareReports(rule.SupportedDiagnostics[0], reports[i]))], bare);
        }

        var shown = Enumerable.Range(0, own.Length).Where(i => own[i] > binding / 100).DefaultIfEmpty(Array.IndexOf(own, own.Max()));
        foreach (var i in shown.OrderByDescending(i => own[i] - Reporting(i)))
        {
            var count = reports[i].Sum(file => file.Count());
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{code.Name} | {binding.TotalSeconds:F2} s | {RuleCatalogue.All[i].GetType().Name} | {own[i].TotalSeconds:F3} s | {count} | {Reporting(i).TotalSeconds:F3} s | {(own[i] - Reporting(i)) / binding:P0}"));
        }

        TimeSpan Reporting(int i) => reports[i].Count == 0 ? TimeSpan.Zero : bare[i];
    }

    private static CSharpCompilation Compile(AnalyzedCode code) => CSharpCompilation.Create(
        "Measured",
        code.Texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, Language, string.Create(CultureInfo.InvariantCulture, $"File{i}.cs"))),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    // Own times, the least of those so far.
    private static async Task<CompilationWithAnalyzers> AnalyzeAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> rules, TimeSpan[] least)
    {
        var analyzed = compilation.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        _ = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        for (var i = 0; i < least.Length; i++)
        {
            least[i] = Least(least[i], (await analyzed.GetAnalyzerTelemetryInfoAsync(rules[i], CancellationToken.None)).ExecutionTime);
        }

        return analyzed;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
