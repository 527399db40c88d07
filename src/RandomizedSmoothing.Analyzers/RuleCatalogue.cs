using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Kernels;
using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers;

/// <summary>Every rule, for those who call them themselves.</summary>
public static class RuleCatalogue
{
    /// <summary>In the order of the ids: one analyzer a rule, and one for all rules on kernels.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new NoSourceAnalyzer(),
        new UnusedParameterAnalyzer(),
        new ExactEqualityAnalyzer(),
        new UnpinnedVerdictAnalyzer(),
        new IntegerDivisionAnalyzer(),
        new ReusedSamplesAnalyzer(),
        new TwoSidedAlphaAnalyzer(),
        new AbstentionAnalyzer(),
        new RoundedRadiusAnalyzer(),
        new VarianceForSigmaAnalyzer(),
        new UnseededRandomnessAnalyzer(),
        new TorchGlobalGeneratorAnalyzer(),
        new BareEstimateAnalyzer(),
        new KernelAnalyzer(),
    ];
}
