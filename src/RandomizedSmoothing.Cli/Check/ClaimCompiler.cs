using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using RandomizedSmoothing.Analyzers;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>Compiles one file in memory against the assemblies that are running.</summary>
internal static class ClaimCompiler
{
    // What a file in this repository may leave out as well, and what almost every claim needs.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Linq;
        global using RandomizedSmoothing;
        global using RandomizedSmoothing.Claims;
        global using RandomizedSmoothing.Distributions;
        global using RandomizedSmoothing.Numbers;
        global using RandomizedSmoothing.Problems;
        global using RandomizedSmoothing.Regions;
        global using RandomizedSmoothing.Smoothing;
        """;

    // The claims' assembly knows it by this name.
    private const string Name = "smoothing-check";

    // A file that is no C# at all has hundreds.
    private const int MostShown = 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Compiles and loads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="error">Where diagnostics go, each with its line and a caret.</param>
    /// <param name="cancellation">Ends the compilation.</param>
    /// <exception cref="UsageException">The file cannot be read or does not compile.</exception>
    public static ClaimAssembly Compile(string path, TextWriter error, CancellationToken cancellation)
    {
        var source = Read(path);
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(source, Language, path, cancellation), CSharpSyntaxTree.ParseText(ImplicitUsings, Language, cancellationToken: cancellation)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        _ = CSharpGeneratorDriver.Create(new ClaimGenerator().AsSourceGenerator()).WithUpdatedParseOptions(Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var problems, cancellation);
        var rules = RulesAsync(completed, cancellation);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = completed.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellation);
        var shown = problems.Concat(emitted.Diagnostics.Where(diagnostic => !IsSaidAlready(diagnostic, [.. problems, .. emitted.Diagnostics.Where(IsOfAttribute)]))).Concat(rules.GetAwaiter().GetResult()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).OrderBy(diagnostic => diagnostic.Location.SourceSpan).ToArray();
        foreach (var diagnostic in shown.Take(MostShown))
        {
            CaretReport.Write(error, diagnostic, source);
        }

        if (shown.Length > MostShown)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {shown.Length - MostShown} more"));
        }

        if (shown.Any(IsOfConstraint))
        {
            error.WriteLine("    numbers and intervals are structs: write where T : struct, IReal<T>");
        }

        var errors = shown.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors > 0)
        {
            throw new UsageException($"'{path}' does not compile: {Counted.Of(errors, "error")}");
        }

        image.Position = symbols.Position = 0;
        return new ClaimAssembly(path, image, symbols);
    }

    // What the generator could not complete lacks all that it would have written, and the compiler names every piece of that.
    private static bool IsSaidAlready(Diagnostic diagnostic, ImmutableArray<Diagnostic> problems) =>
        diagnostic.Id is "CS0534" or "CS0115" && problems.Any(problem => problem.Severity == DiagnosticSeverity.Error);

    // [Claim] with too few words, or too many.
    private static bool IsOfAttribute(Diagnostic diagnostic) =>
        diagnostic.Id is "CS7036" or "CS1729" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains($"'{nameof(ClaimAttribute)}", StringComparison.Ordinal);

    // where T : IReal<T>, of which the compiler says that T is nullable.
    private static bool IsOfConstraint(Diagnostic diagnostic) => diagnostic.Id == "CS0453" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("IReal<", StringComparison.Ordinal);

    // Beside the emission: both bind the same code.
    private static Task<ImmutableArray<Diagnostic>> RulesAsync(Compilation compilation, CancellationToken cancellation) =>
        Task.Run(() => compilation.WithAnalyzers(RuleCatalogue.All, options: null).GetAnalyzerDiagnosticsAsync(cancellation), cancellation);

    private static SourceText Read(string path)
    {
        try
        {
            using var stream = TextFile.Open(path, "C# file", 1 << 24);
            return SourceText.From(stream, Utf8, throwIfBinaryDetected: true);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UsageException($"cannot read '{path}': it is no UTF-8 text; save it as UTF-8", exception);
        }
        catch (UsageException exception) when (!Path.Exists(path))
        {
            throw new UsageException($"{exception.Message}; 'smoothing check --new {path}' writes a claim to start from", exception);
        }
    }

    private static IEnumerable<MetadataReference> References()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.EnumerateFiles(runtime, "System*.dll")
            .Where(IsManaged)
            .Append(typeof(Claim).Assembly.Location)
            .Append(typeof(Interval).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
    }

    // Native parts of the runtime lie beside the managed ones.
    private static bool IsManaged(string file) => !Path.GetFileName(file).Contains("Native", StringComparison.Ordinal);
}
