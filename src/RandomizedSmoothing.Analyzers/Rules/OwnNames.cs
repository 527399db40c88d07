using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Names that an .editorconfig adds to those that a rule knows: <c>randomized_smoothing.OPTION = A, B</c>.</summary>
internal sealed class OwnNames(string option)
{
    // By the options of a file: every call asks.
    private readonly ConditionalWeakTable<AnalyzerConfigOptions, HashSet<string>> known = new();
    private readonly string key = Rule.Option(option);

    /// <summary>Methods that bound a probability from below.</summary>
    public static OwnNames LowerBounds { get; } = new("lower_bounds");

    /// <summary>Methods that predict, and may abstain.</summary>
    public static OwnNames Predictions { get; } = new("predictions");

    /// <summary>What holds certified radii.</summary>
    public static OwnNames CertifiedRadii { get; } = new("certified_radii");

    /// <summary>What is a standard deviation.</summary>
    public static OwnNames StandardDeviations { get; } = new("standard_deviations");

    /// <summary>What counts samples.</summary>
    public static OwnNames Counts { get; } = new("counts");

    /// <summary>Whether any is set for a file.</summary>
    public bool AreSet(AnalyzerOptions options, SyntaxTree tree) => Names(options, tree).Count > 0;

    /// <summary>Whether a name is one, for the file of an operation.</summary>
    public bool Has(AnalyzerOptions options, IOperation at, string name) => Names(options, at.Syntax.SyntaxTree) is { Count: > 0 } names && names.Contains(name);

    private HashSet<string> Names(AnalyzerOptions options, SyntaxTree tree) => known.GetValue(options.AnalyzerConfigOptionsProvider.GetOptions(tree), Read);

    private HashSet<string> Read(AnalyzerConfigOptions options) =>
        new(options.TryGetValue(key, out var names) ? names.Split(',').Select(name => name.Trim()) : [], StringComparer.OrdinalIgnoreCase);
}
