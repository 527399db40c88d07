using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM3001: randomness that nobody can draw again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseededRandomnessAnalyzer() : RuleAnalyzer(Unseeded)
{
    private static readonly DiagnosticDescriptor Unseeded = Rule.Create(
        "RSM3001",
        "Sampling",
        DiagnosticSeverity.Warning,
        "Randomness has no seed",
        "{0} has no seed: what fails, or certifies, cannot be drawn again; take a seed, and print it");

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.Random") is not { } random)
            {
                return;
            }

            start.RegisterOperationAction(context => LookAtCreation(context, random), OperationKind.ObjectCreation);
            start.RegisterOperationAction(context => LookAtProperty(context, random), OperationKind.PropertyReference);
        });
    }

    private static void LookAtCreation(OperationAnalysisContext context, INamedTypeSymbol random)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.IsEmpty && SymbolEqualityComparer.Default.Equals(creation.Type, random))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unseeded, creation.Syntax.GetLocation(), "new Random()"));
        }
    }

    private static void LookAtProperty(OperationAnalysisContext context, INamedTypeSymbol random)
    {
        var property = (IPropertyReferenceOperation)context.Operation;
        if (property.Property is { Name: "Shared" } shared && SymbolEqualityComparer.Default.Equals(shared.ContainingType, random))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unseeded, property.Syntax.GetLocation(), "Random.Shared"));
        }
    }
}
