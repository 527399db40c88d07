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

    public static readonly DiagnosticDescriptor Undeclared = Rule.Create(
        "RSM1013",
        "Claims",
        DiagnosticSeverity.Error,
        "A claim has no [Claim]",
        "'{0}' is a claim, and does not say which: write [Claim(\"{1}\", \"what it says\", \"where it stands, such as §4.1\")] above it, and make it partial");

    public static readonly DiagnosticDescriptor MixedNumbers = Rule.Create(
        "RSM1014",
        "Claims",
        DiagnosticSeverity.Error,
        "A claim's formula mixes T with doubles",
        "'{0}' is a matter of doubles, and {1} is an interval in a proof: {2}");

    public static readonly DiagnosticDescriptor NoTests = Rule.Create(
        "RSM1012",
        "Claims",
        DiagnosticSeverity.Error,
        "Tests of claims cannot be generated",
        "Class '{0}' {1}");
}
