using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Kernels;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>Kernels as text: compiled, looked at by the rules, and loaded.</summary>
internal static class KernelCode
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using ILGPU; using ILGPU.Runtime; using static Code;\n";

    private static readonly CSharpParseOptions Language = Sources.Language.WithPreprocessorSymbols("DEBUG", "TRACE");

    // Its references are bound once for all.
    private static readonly CSharpCompilation Declarations = CSharpCompilation.Create(
        "Kernels",
        [Parse(Construct.Declarations)],
        Sources.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));

    /// <summary>Compiles, with the declarations of <c>docs/ILGPU.md</c> beside it.</summary>
    public static CSharpCompilation Compile(string code) => Declarations.AddSyntaxTrees(Parse(code));

    /// <summary>What the rules on kernels say.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Compilation compilation) =>
        compilation.WithAnalyzers([new KernelAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None);

    /// <summary>Loads it into this process.</summary>
    public static Assembly Load(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        return emitted.Success
            ? Assembly.Load(stream.ToArray())
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(Usings + code, Language, "Kernels.cs");
}
