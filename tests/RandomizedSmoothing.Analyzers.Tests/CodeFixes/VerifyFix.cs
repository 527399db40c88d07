using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>Repairs what a rule marks: each place by itself, and all at once.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
/// <typeparam name="TFix">The repair.</typeparam>
internal static class VerifyFix<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
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
        using RandomizedSmoothing.Statistics;

        """;

    /// <summary>Members of a class; where nothing is repaired, both are the same.</summary>
    public static Task MembersAsync(string wrong, string right, string usings = "", string baseType = "object")
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = File(wrong),
            FixedCode = File(right),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.AdditionalReferences.AddRange(Sources.References);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, Sources.Language));
        return test.RunAsync();

        string File(string members) => $"{usings}{Usings}public abstract class Smoothed : {baseType}\n{{\n    {members}\n}}\n";
    }

    /// <summary>Statements in a method that is given σ, α, counts and radii.</summary>
    public static Task StatementsAsync(string wrong, string right, string usings = "") => MembersAsync(Method(wrong), Method(right), usings);

    private static string Method(string statements) =>
        $$"""public static void Run(double sigma, double alpha, double variance, int n, double certifiedRadius) { {{statements}} }""";
}
