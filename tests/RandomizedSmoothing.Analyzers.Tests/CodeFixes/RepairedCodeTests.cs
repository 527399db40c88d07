using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>A file with many mistakes and no using, repaired by every fix: it compiles, keeps its comments, and does what it should when it runs.</summary>
public sealed class RepairedCodeTests
{
    private const string Code = """
        namespace Foreign
        {
            public static class Rounded
            {
                public static double Three(double certifiedRadius) => System.Math.Round(certifiedRadius, 3); // three digits
                public static double Named(double certifiedRadius) => System.Math.Round(digits: 3, value: certifiedRadius);
                public static double Mode(double certifiedRadius) => System.Math.Round(certifiedRadius, 3, System.MidpointRounding.AwayFromZero);
                public static float Single(double certifiedRadius) => (float)certifiedRadius;
                public static float Sum(double certifiedRadius) => 0 * (float)certifiedRadius + ((float)certifiedRadius);
                public static string Text(double certifiedRadius) => certifiedRadius.ToString(/* three */ "F3", System.Globalization.CultureInfo.InvariantCulture);
                public static string Handled(double certifiedRadius) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{certifiedRadius:F3}");
                public static string Interpolated(double certifiedRadius) => System.FormattableString.Invariant($"{certifiedRadius:F3}");
            }

            public static class Seeded
            {
                public static double[] Noise(int n, int seed)
                {
                    var random = new System.Random(); // one stream
                    var noise = new double[n];
                    for (var i = 0; i < n; i++)
                    {
                        noise[i] = random.NextDouble();
                    }

                    return noise;
                }

                public static double[] Threads(int n) { var noise = new double[n]; System.Threading.Tasks.Parallel.For(0, n, i => noise[i] = System.Random.Shared.NextDouble()); return noise; }
                public static double[] Images(int n, int seed) { var noise = new double[n]; for (var i = 0; i < n; i++) { var r = new System.Random(); noise[i] = r.NextDouble(); } return noise; }
                public static double[] Pair(int n, int seed) { var u = new System.Random().NextDouble(); var v = new System.Random().NextDouble(); return new[] { u, v }; }
            }

            public static class Deviation
            {
                private static double Use(double sigma) => sigma;
                private static float UseFloat(float sigma) => sigma;
                public static double Square(double sigma) => Use(sigma * sigma /* of the noise */);
                public static double Difference(double a, double b) => Use(System.Math.Pow(a - b, 2));
                public static double Variance(double variance) => Use(variance);
                public static float Single(float variance) => UseFloat(variance);
            }

            public static class Level
            {
                public static double Half(long k, long n, double alpha) => RandomizedSmoothing.Statistics.ClopperPearson.LowerBound(k, n, /* half */ alpha / 2);
                public static double Interval(long k, long n, double alpha) => RandomizedSmoothing.Statistics.ClopperPearson.Interval(k, n, alpha).Lower;
                public static (double, double) Both(long k, long n, double alpha) =>
                    (RandomizedSmoothing.Statistics.ClopperPearson.LowerBound(k, n, alpha / 2), 1 - RandomizedSmoothing.Statistics.ClopperPearson.LowerBound(n - k, n, alpha / 2));
            }
        }
        """;

    private static readonly Lazy<Task<(string Text, Assembly Assembly)>> Repaired = new(RepairAsync);

    [Test]
    public async Task Comments_stay()
    {
        var (text, _) = await Repaired.Value;
        foreach (var comment in new[] { "// three digits", "/* three */", "// one stream", "/* of the noise */", "/* half */" })
        {
            Assert.That(text, Does.Contain(comment));
        }
    }

    [TestCase("Three")]
    [TestCase("Named")]
    [TestCase("Mode")]
    [TestCase("Single")]
    [TestCase("Sum")]
    [TestCase("Text")]
    [TestCase("Interpolated")]
    [TestCase("Handled")]
    public async Task No_radius_grows_even_just_below_a_step(string method)
    {
        var rounded = await MethodAsync("Rounded", method);
        foreach (var radius in Enumerable.Range(0, 4000).SelectMany(step => new[] { step / 1000.0, Math.BitDecrement(step / 1000.0), Math.BitIncrement(step / 1000.0) }).Append(1.5).Where(radius => radius >= 0))
        {
            var value = rounded.Invoke(null, [radius])!;
            var number = value is string text ? double.Parse(text, CultureInfo.InvariantCulture) : Convert.ToDouble(value, CultureInfo.InvariantCulture);
            Assert.That(number, Is.InRange(Math.Max(0, radius - 0.0011), radius));
        }
    }

    [TestCase("Noise")]
    [TestCase("Threads")]
    [TestCase("Images")]
    [TestCase("Pair")]
    public async Task Noise_is_never_the_same_number_again(string method)
    {
        var draw = await MethodAsync("Seeded", method);
        var noise = (double[])draw.Invoke(null, draw.GetParameters().Length == 2 ? [64, 7] : [64])!;
        Assert.That(noise, Is.Unique);
    }

    [Test]
    public async Task A_seeded_stream_is_drawn_again()
    {
        var draw = await MethodAsync("Seeded", "Noise");
        var (once, again) = (draw.Invoke(null, [5, 7]), draw.Invoke(null, [5, 7]));
        Assert.That(again, Is.EqualTo(once));
    }

    [TestCase("Square", 0.5, 0.5)]
    [TestCase("Variance", 0.25, 0.5)]
    public async Task A_deviation_is_one(string method, double given, double deviation) => Assert.That((await MethodAsync("Deviation", method)).Invoke(null, [given]), Is.EqualTo(deviation));

    [Test]
    public async Task A_deviation_is_never_negative()
    {
        Assert.That((await MethodAsync("Deviation", "Difference")).Invoke(null, [1.0, 3.0]), Is.EqualTo(2.0));
        Assert.That((await MethodAsync("Deviation", "Single")).Invoke(null, [0.25f]), Is.EqualTo(0.5f));
    }

    [Test]
    public async Task Alpha_is_whole_for_a_bound_and_half_for_each_end_of_an_interval()
    {
        Assert.That((await MethodAsync("Level", "Half")).Invoke(null, [90L, 100L, 0.01]), Is.EqualTo(Statistics.ClopperPearson.LowerBound(90, 100, 0.01)));
        Assert.That((await MethodAsync("Level", "Interval")).Invoke(null, [90L, 100L, 0.01]), Is.EqualTo(Statistics.ClopperPearson.LowerBound(90, 100, 0.01)));
        Assert.That((await MethodAsync("Level", "Both")).Invoke(null, [90L, 100L, 0.01]), Is.EqualTo((Statistics.ClopperPearson.LowerBound(90, 100, 0.005), 1 - Statistics.ClopperPearson.LowerBound(10, 100, 0.005))));
    }

    private static async Task<MethodInfo> MethodAsync(string type, string method) => (await Repaired.Value).Assembly.GetType($"Foreign.{type}")!.GetMethod(method)!;

    private static async Task<(string Text, Assembly Assembly)> RepairAsync()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Foreign", LanguageNames.CSharp)
            .WithMetadataReferences(Sources.References)
            .WithParseOptions(Sources.Language)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var document = project.AddDocument("Foreign.cs", Code);
        foreach (var fix in typeof(RuleFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleFix)) && !type.IsAbstract).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!))
        {
            document = await AllAsync(document, fix);
        }

        using var stream = new MemoryStream();
        var emitted = (await document.Project.GetCompilationAsync())!.Emit(stream);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return ((await document.GetTextAsync()).ToString(), Assembly.Load(stream.ToArray()));
    }

    // One after the other, until nothing is offered any more.
    private static async Task<Document> AllAsync(Document document, CodeFixProvider fix)
    {
        for (var offered = true; offered;)
        {
            offered = false;
            var compilation = (await document.Project.GetCompilationAsync())!;
            ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(RuleCatalogue.All).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
            foreach (var diagnostic in found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeAction? action = null;
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (one, _) => action ??= one, CancellationToken.None));
                if (action is not null && (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().FirstOrDefault() is { } change)
                {
                    document = change.ChangedSolution.GetDocument(document.Id)!;
                    offered = true;
                    break;
                }
            }
        }

        return document;
    }
}
