using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Names that an .editorconfig adds to those that a rule knows: <c>randomized_smoothing.OPTION = A, B</c>.</summary>
internal sealed class OwnNames(string option)
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Read = new(StringComparer.Ordinal);

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
    public bool AreSet(AnalyzerOptions options, SyntaxTree tree) => Names(options, tree) is not null;

    /// <summary>Whether a name is one, for the file of an operation.</summary>
    public bool Has(AnalyzerOptions options, IOperation at, string name) =>
        Names(options, at.Syntax.SyntaxTree) is { } names && Read.GetOrAdd(names, Split).Contains(name);

    private string? Names(AnalyzerOptions options, SyntaxTree tree) => options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var names) ? names : null;

    private static HashSet<string> Split(string names) => new(names.Split(',').Select(name => name.Trim()), StringComparer.OrdinalIgnoreCase);
}
