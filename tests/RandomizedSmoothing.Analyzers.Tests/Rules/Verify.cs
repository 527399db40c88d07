using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>Runs one rule on some code, in which <c>[|…|]</c> marks what it has to report and nothing else.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const string Usings = """
        using System;
        using System.Globalization;
        using System.Linq;
        using RandomizedSmoothing;
        using RandomizedSmoothing.Certification;
        using RandomizedSmoothing.Claims;
        using RandomizedSmoothing.Distributions;
        using RandomizedSmoothing.Logs;
        using RandomizedSmoothing.Noise;
        using RandomizedSmoothing.Numbers;
        using RandomizedSmoothing.Regions;
        using RandomizedSmoothing.Sampling;
        using RandomizedSmoothing.Smoothing;
        using RandomizedSmoothing.Statistics;

        """;

    /// <summary>A whole file, without its usings.</summary>
    public static Task FileAsync(string code, Action<CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>>? setUp = null)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            TestCode = Usings + code,

            // Those of the running runtime: nothing is downloaded.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.AdditionalReferences.AddRange(Sources.References);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, Sources.Language));
        setUp?.Invoke(test);
        return test.RunAsync();
    }

    /// <summary>Statements in a method that is given σ, counts n and n₀ samples, and a radius.</summary>
    public static Task StatementsAsync(string statements) => FileAsync($$"""
        public static class Smoothed
        {
            public static void Run(double sigma, double alpha, double variance, int n, int[] counts, int[] counts0, double certifiedRadius, double radius)
            {
                {{statements}}
            }

            private static int ArgMax(int[] counts) => Array.IndexOf(counts, counts.Max());

            private static (int Class, double Radius) Certify(double sigma) => (1, sigma);
        }
        """);
}
