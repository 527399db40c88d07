using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers;

/// <summary>Every rule, for those who call them themselves.</summary>
public static class RuleCatalogue
{
    /// <summary>One analyzer a rule, in the order of the ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new NoSourceAnalyzer(),
        new UnusedParameterAnalyzer(),
        new ReusedSamplesAnalyzer(),
        new TwoSidedAlphaAnalyzer(),
        new RoundedRadiusAnalyzer(),
        new VarianceForSigmaAnalyzer(),
        new UnseededRandomnessAnalyzer(),
    ];
}
