using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>
/// What published code for randomized smoothing does, said in C#: all rules look at it, and those named here speak, and no others.
/// Beside each stands how it is done right, of which no rule says anything.
/// </summary>
/// <remarks>The code is ours; only what it does is theirs.</remarks>
public sealed class PublishedMistakesTests
{
    private const string Usings = """
        using System;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using RandomizedSmoothing;
        using RandomizedSmoothing.Certification;
        using RandomizedSmoothing.Distributions;
        using RandomizedSmoothing.Logs;
        using RandomizedSmoothing.Noise;
        using RandomizedSmoothing.Numbers;
        using RandomizedSmoothing.Sampling;
        using RandomizedSmoothing.Smoothing;
        using RandomizedSmoothing.Statistics;
        using TorchSharp;

        """;

    /// <summary>
    /// code/certify.py of locuslab/smoothing (Cohen et al. 2019) writes the radius as {:.3}, three significant digits to nearest, and most code since has that line: half of all logged
    /// radii are larger than what was certified.
    /// </summary>
    [TestCase("file.WriteLine(FormattableString.Invariant($\"{i}\\t{label}\\t{prediction}\\t{certifiedRadius:G3}\"));", "RSM2004")]
    [TestCase("file.WriteLine(FormattableString.Invariant($\"{i}\\t{label}\\t{prediction}\\t{RadiusText.RoundDown(certifiedRadius, 3)}\"));", "")]
    public Task A_radius_is_logged_to_three_digits(string statements, string rules) =>
        SaysAsync(rules, $$"""static void Log(TextWriter file, int i, int label, int prediction, double certifiedRadius) { {{statements}} }""");

    /// <summary>
    /// _sample_noise of code/core.py of locuslab/smoothing draws its noise by randn_like, from the generator that the whole process shares, and certify.py sets no seed: a certificate cannot be drawn again.
    /// </summary>
    [TestCase("using var noise = torch.randn_like(batch) * sigma;", "RSM3002")]
    [TestCase("using var noise = torch.randn(batch.shape, generator: generator) * sigma;", "")]
    public Task Noise_is_drawn_from_the_global_generator(string statements, string rules) =>
        SaysAsync(rules, $$"""static void Sample(torch.Tensor batch, double sigma, torch.Generator generator) { {{statements}} }""");

    /// <summary>
    /// quick_smoothing of yaircarmon/semisup-adv (Carmon et al. 2019), also found in code after it, takes the largest mean of some samples for p_A and its quantile for the radius, and counts who
    /// is certified. Its own comment says “quick and dirty”, for watching a training run; the class and its probability are of the same samples, and there is no bound.
    /// </summary>
    [TestCase("var share = (double)counts.Max() / n; return share > 0.5 ? sigma * StandardNormal.Quantile(share) : 0;", "RSM3003")]
    [TestCase("var lower = ClopperPearson.LowerBound(counts.Max(), n, alpha); return lower > 0.5 ? sigma * StandardNormal.Quantile(lower) : 0;", "RSM2001")]
    [TestCase("var top = Array.IndexOf(counts0, counts0.Max()); var lower = ClopperPearson.LowerBound(counts[top], n, alpha); return lower > 0.5 ? sigma * StandardNormal.Quantile(lower) : 0;", "")]
    public Task The_share_of_the_samples_stands_for_the_probability(string statements, string rules) => SaysAsync(
        rules,
        $$"""
        static double Certify(long[] counts0, long[] counts, long n, double alpha, double sigma) { {{statements.Replace("StandardNormal.Quantile", "Quantile", StringComparison.Ordinal)}} }
        static double Quantile(double p) => p;
        """);

    /// <summary>
    /// core.py's lower bound is the lower end of an interval of confidence 1 − 2α. Code after it asks for the interval at α and uses its lower end alone, as a bound “with probability at least 1 − α”:
    /// half of α pays for an upper end that is thrown away. Said with our function, which takes a one-sided α, that is α/2.
    /// </summary>
    [TestCase("alpha / 2", "RSM2002")]
    [TestCase("alpha", "")]
    public Task The_lower_end_of_an_interval_is_the_bound(string level, string rules) =>
        SaysAsync(rules, $"static double LowerConfidenceBound(long nA, long n, double alpha) => ClopperPearson.LowerBound(nA, n, {level});");

    /// <summary>
    /// core.py's predict and certify return −1 for an abstention, in the place of a class; whoever counts classes with it, as _count_arr does with those of the base classifier, counts the last class in
    /// Python, and stops in C#.
    /// </summary>
    [TestCase("perClass[prediction]++;", "RSM2003")]
    [TestCase("if (prediction != -1) { perClass[prediction]++; }", "")]
    public Task An_abstention_is_counted_as_a_class(string statements, string rules) => SaysAsync(
        rules,
        $$"""
        static void Count(Smooth smooth, double[] x, int n0, int n, double alpha, int[] perClass) { var (prediction, radius) = smooth.Certify(x, n0, n, alpha); {{statements}} }
        private sealed class Smooth { public (int Class, double Radius) Certify(double[] x, int n0, int n, double alpha) => (-1, x.Length + n0 + n + alpha); }
        """);

    private static async Task SaysAsync(string rules, string members)
    {
        var compilation = CSharpCompilation.Create(
            "UnderTest",
            [CSharpSyntaxTree.ParseText($"{Usings}public static class Published {{ {members} }}", Sources.Language)],
            Sources.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(RuleCatalogue.All).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.That(string.Join(' ', found.Select(diagnostic => diagnostic.Id)), Is.EqualTo(rules), string.Join('\n', found));
    }
}
