using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Names that an .editorconfig adds to those that a rule knows.</summary>
internal static class OwnNames
{
    /// <summary>Whether an option names anything.</summary>
    public static bool AreSet(AnalyzerOptions options, SyntaxTree tree, string option) => options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Rule.Option(option), out _);

    /// <summary>Whether <c>randomized_smoothing.OPTION = A, B</c> names something.</summary>
    public static bool Has(AnalyzerOptions options, SyntaxTree tree, string option, string name) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Rule.Option(option), out var names)
        && names.Split(',').Any(one => string.Equals(one.Trim(), name, StringComparison.OrdinalIgnoreCase));
}
