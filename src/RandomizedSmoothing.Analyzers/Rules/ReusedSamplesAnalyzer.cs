using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2001: the class whose probability is bounded was chosen by the very counts that bound it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReusedSamplesAnalyzer() : RuleAnalyzer(Reused)
{
    private static readonly DiagnosticDescriptor Reused = Rule.Create(
        "RSM2001",
        "Certification",
        DiagnosticSeverity.Warning,
        "The class is chosen and bounded from the same samples",
        "'{0}' chose the class and bounds it: the largest of several counts is not binomial, and 1 − α does not hold; choose from n₀ samples, and bound from n others");

    private static readonly ImmutableHashSet<string> Bounds =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "LowerBound", "LowerConfidenceBound", "LowerConfBound", "ProportionLowerBound");

    private static readonly ImmutableHashSet<string> Choices =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "ArgMax", "argmax", "IndexOf", "IndexOfMax", "MaxBy", "Max", "OrderByDescending", "TopK");

    private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(Look, OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Bounds.Contains(call.TargetMethod.Name))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (Chosen(Locals.Resolve(argument.Value)) is { } counts)
            {
                context.ReportDiagnostic(Diagnostic.Create(Reused, argument.Syntax.GetLocation(), counts.Name));
            }
        }
    }

    // counts[top] where top comes from counts, or counts.Max() itself.
    private static ISymbol? Chosen(IOperation value) => value switch
    {
        IArrayElementReferenceOperation { Indices: [var index] } element => ChosenFrom(index, Locals.Symbol(element.ArrayReference)),
        IPropertyReferenceOperation { Arguments: [{ Value: var index }], Instance: { } instance } => ChosenFrom(index, Locals.Symbol(instance)),
        IInvocationOperation { TargetMethod.Name: "Max" } max => Locals.Symbol(max.Instance ?? max.Arguments.FirstOrDefault()?.Value),
        _ => null,
    };

    private static ISymbol? ChosenFrom(IOperation index, ISymbol? counts)
    {
        var choice = Locals.Resolve(index);
        var isChosen = counts is not null
            && choice.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => Choices.Contains(call.TargetMethod.Name))
            && choice.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(Locals.Symbol(part), counts));
        return isChosen ? counts : null;
    }
}
