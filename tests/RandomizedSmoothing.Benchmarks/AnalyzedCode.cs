namespace RandomizedSmoothing.Benchmarks;

/// <summary>Code that rules are timed on.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Texts">Its files.</param>
/// <param name="Rounds">How often it is done: small code until the rules are translated well, a large project, which sees to that by itself, a few times.</param>
internal sealed record AnalyzedCode(string Name, IReadOnlyList<string> Texts, int Rounds)
{
    private const int Terms = 4000;
    private const string Bound = "static double LowerBound(long k, long n, double alpha) => k;";
    private const string Smoothed = "sealed class Smoothed { public int Predict(int x, double alpha) => x > 3 ? x : -1; public int Label(int x) => x; }";

    /// <summary>Methods of 4,000 terms: what rules have nothing to do with, then what each looks at, right and with its mistake 4,000 times.</summary>
    public static IEnumerable<AnalyzedCode> Methods() =>
    [
        Method("products of elements", "double M(double[] v, double[] w) { var s = 0.0; var i = 0;", _ => "i++; s += v[i] * w[i];", "return s; }"),
        Method("one sum", "double M(double[] v, int i) { return 0.0", _ => "+ v[i]", "; }"),
        Method("one condition", "bool M(double[] v, int i) { return v[i] > 0.5", _ => "&& v[i] > 0.5", "; }"),
        Method("bounds of other samples", "void M(long[] chosen, long[] counts, long n) { double x; var top = 0;", i => Invariant($"top = System.Array.IndexOf(chosen, {i}); x = LowerBound(counts[top], n, 0.001);"), $"}} {Bound}"),
        Method("bounds of the same samples", "void M(long[] counts, long n) { double x; var top = 0;", i => Invariant($"top = System.Array.IndexOf(counts, {i}); x = LowerBound(counts[top], n, 0.001);"), $"}} {Bound}"),
        Method("whole alphas", "void M(long[] counts, long n, double alpha) { double x;", i => Invariant($"x = LowerBound(counts[{i}], n, alpha);"), $"}} {Bound}"),
        Method("halves of alpha", "void M(long[] counts, long n, double alpha) { double x;", i => Invariant($"x = LowerBound(counts[{i}], n, alpha / 2);"), $"}} {Bound}"),
        Method("predictions that are asked", "void M(Smoothed model, int[] h, double alpha) { int p;", i => Invariant($"p = model.Predict({i}, alpha); if (p >= 0) h[p]++;"), $"}} {Smoothed}"),
        Method("predictions that are not", "void M(Smoothed model, int[] h, double alpha) { int p;", i => Invariant($"p = model.Predict({i}, alpha); h[p]++;"), $"}} {Smoothed}"),
        Method("classes that are tried", "void M(RandomizedSmoothing.SmoothedPrediction prediction, int[] h) {", i => Invariant($"if (prediction.TryGetClass(out var p{i})) h[p{i}]++;"), "}"),
        Method("labels", "void M(Smoothed model, int[] h) { int p;", i => Invariant($"p = model.Label({i}); h[p]++;"), $"}} {Smoothed}"),
        Method("radii in full", "void M(double certifiedRadius) { string x;", _ => "x = $\"{certifiedRadius:R}\";", "}"),
        Method("rounded radii", "void M(double certifiedRadius) { string x;", _ => "x = $\"{certifiedRadius:F3}\";", "}"),
        Method("given seeds", "void M(int seed) { System.Random r;", i => Invariant($"r = new System.Random(seed + {i}); if (r.Next() > {i}) r = null;"), "}"),
        Method("no seeds", "void M() { System.Random r;", i => Invariant($"r = new System.Random(); if (r.Next() > {i}) r = null;"), "}"),
        Method("bounds compared", "int M(long[] counts, long n, double sigma) { var s = 0;", i => Invariant($"var a{i} = LowerBound(counts[{i}], n, 0.001); if (a{i} > 0.5) s++;"), $"return s; }} {Bound}"),
        Method("shares compared", "int M(long[] counts, long n, double sigma) { var s = 0;", i => Invariant($"var a{i} = counts[{i}] / (double)n; if (a{i} > 0.5) s++;"), "return s; }"),
        Method("shares of a growing count", "int M(long n, double sigma) { var s = 0; var hits = 0L;", i => Invariant($"if (s > {i}) hits++; if (hits / (double)n > 0.5) s++;"), "return s; }"),
        Method("shares in one variable", "int M(long[] counts, long n, double sigma) { var s = 0; var a = 0.0; while (s < 9) {", i => Invariant($"if (s > {i}) a = counts[{i}] / (double)n; if (a > 0.5) s++;"), "} return s; }"),
    ];

    /// <summary>The C# files of a folder, as one project.</summary>
    public static AnalyzedCode Folder(string folder) => new(folder,
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
    ], Rounds: 3);

    private static AnalyzedCode Method(string name, string start, Func<int, string> term, string end) =>
        new(name, [$"static class P {{ static {start}\n{string.Join('\n', Enumerable.Range(0, Terms).Select(term))}\n{end} }}"], Rounds: 15);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
