using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>In an editor a project knows the source of the projects that it refers to; no rule may ask for a model of it.</summary>
public sealed class ReferencedProjectTests
{
    private const string Library = """
        public static class Helpers
        {
            public const double Half = 0.001 / 2;
            public static readonly double Level = 0.001 / 2;
            public static double Tail => 0.001 / 2;
            public static double Share(int hits, int samples) => hits / (double)samples;
            public static int Top(int[] counts) => counts[0] > counts[1] ? 0 : 1;
            public static int Predict(float[] x, double alpha) => -1;
            public static string NameOf(int label) => new[] { "cat", "dog" }[label];
            public static double LowerBound(int k, int n, double alpha) => k * alpha / n;
        }
        """;

    private const string Code = """
        public static class Certifying
        {
            public static bool IsMost(int hits, int samples, double sigma) => Helpers.Share(hits, samples) > 0.5;
            public static double Bound(int[] counts, int n) => Helpers.LowerBound(counts[Helpers.Top(counts)], n, Helpers.Level) + Helpers.LowerBound(counts[0], n, Helpers.Tail) + Helpers.LowerBound(counts[1], n, Helpers.Half);
            public static string Name(float[] x) => Helpers.NameOf(Helpers.Predict(x, 0.001));
        }
        """;

    [Test]
    public async Task No_rule_breaks_on_a_project_that_is_referred_to()
    {
        var library = Sources.Compile(Library);
        var project = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText(Code, Sources.Language, "Code.cs")], [.. Sources.References, library.ToMetadataReference()], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(project.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);

        var found = await project.WithAnalyzers(RuleCatalogue.All).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.That(found.Where(diagnostic => diagnostic.Id == "AD0001"), Is.Empty);
    }
}
