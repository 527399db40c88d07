using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>What the generator says of a declaration that it cannot complete.</summary>
internal static class ClaimRules
{
    public static readonly DiagnosticDescriptor NoDomain = Rule.Create(
        "RSM1002",
        "Claims",
        DiagnosticSeverity.Error,
        "A parameter of a claim has no domain",
        "Parameter '{0}' has no domain: give it one, such as [Sigma] or [PositiveReal(Low = 1e-3, High = 1e3, Meaning = \"…\")]");

    public static readonly DiagnosticDescriptor NotPartial = Rule.Create(
        "RSM1010",
        "Claims",
        DiagnosticSeverity.Error,
        "A class with [Claim] cannot be completed",
        "Class '{0}' {1}");

    public static readonly DiagnosticDescriptor BadSides = Rule.Create(
        "RSM1011",
        "Claims",
        DiagnosticSeverity.Error,
        "A claim's Slack or Margin cannot be called",
        "{0}");

    public static readonly DiagnosticDescriptor NoTests = Rule.Create(
        "RSM1012",
        "Claims",
        DiagnosticSeverity.Error,
        "Tests of claims cannot be generated",
        "Class '{0}' {1}");
}
