using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Kernels;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>Repairs of kernels: what the rules say after the whole is built, <c>dotnet format analyzers</c> repairs.</summary>
public sealed class KernelFixTests
{
    private static readonly CodeFixProvider[] Fixes = [new KernelOverflowFix(), new KernelStaticFix(), new KernelTextFix()];

    [TestCase("v[i] = checked(a * 3 /* thrice */);", "v[i] = unchecked(a * 3 /* thrice */);")]
    [TestCase("checked { a++; v[i] = a + 1; }", "unchecked { a++; v[i] = a + 1; }")]
    [TestCase("v[i] = Times(a); static int Times(int x) => checked(x * 3);", "v[i] = Times(a); static int Times(int x) => unchecked(x * 3);")]
    [TestCase("for (var k = 0; k < 3; k++) { v[i] = checked(a * k) + checked(a - k); }", "for (var k = 0; k < 3; k++) { v[i] = unchecked(a * k) + unchecked(a - k); }")]
    [TestCase("System.Diagnostics.Debug.Assert(a > 0, $\"v[{i}]\"); // positive", "System.Diagnostics.Debug.Assert(a > 0); // positive")]
    [TestCase("System.Diagnostics.Trace.Assert(a > 0, \"at \" + a);", "System.Diagnostics.Trace.Assert(a > 0);")]
    [TestCase("Interop.WriteLine($\"{a}\");", null)]
    public async Task A_kernel_does_what_a_device_does(string wrong, string? right) => Assert.That(await RepairedAsync(Kernel(wrong)), Is.EqualTo(Kernel(right ?? wrong)));

    [TestCase("private static int offset = 3; // cells", "private static readonly int offset = 3; // cells")]
    [TestCase("private static int offset = 3; public static int Twice() => offset * 2;", "private static readonly int offset = 3; public static int Twice() => offset * 2;")]
    [TestCase("private static int offset = 3; public static void Set() => offset = 4;", null)]
    [TestCase("private static int offset = 3; public static void Set() { offset++; }", null)]
    [TestCase("private static int offset = 3; public static void Set() => System.Threading.Interlocked.Increment(ref offset);", null)]
    [TestCase("private static int offset = 3; public static void Set(int a) { (offset, a) = (a, offset); }", null)]
    [TestCase("public static int offset = 3;", null)]
    [TestCase("private static int offset;", null)]
    public async Task A_field_that_nobody_sets_becomes_read_only(string wrong, string? right) => Assert.That(
        await RepairedAsync(Kernel("v[i] = offset;", wrong)), Is.EqualTo(Kernel("v[i] = offset;", right ?? wrong)));

    private static string Kernel(string statements, string members = "") => $$"""
        using ILGPU;

        public static class Kernels
        {
            {{members}}

            public static void Run(Index1D i, ArrayView<int> v)
            {
                var a = v[i];
                {{statements}}
            }
        }
        """;

    private static async Task<string> RepairedAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("UnderTest", LanguageNames.CSharp)
            .WithMetadataReferences(Sources.References).WithParseOptions(Sources.Language.WithPreprocessorSymbols("DEBUG", "TRACE"))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).AddDocument("Kernels.cs", code);
        while (await NextAsync(document) is { } next)
        {
            document = next;
        }

        var errors = (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty);
        return (await document.GetTextAsync()).ToString();
    }

    private static async Task<Document?> NextAsync(Document document)
    {
        var found = await (await document.Project.GetCompilationAsync())!.WithAnalyzers([new KernelAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        foreach (var diagnostic in found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeAction? action = null;
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (one, _) => action ??= one, CancellationToken.None));
                if (action is not null)
                {
                    ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
                    return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);
                }
            }
        }

        return null;
    }
}
