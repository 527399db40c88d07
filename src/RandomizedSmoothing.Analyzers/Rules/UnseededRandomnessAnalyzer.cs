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
        "{0}: what fails, or certifies, cannot be drawn again; {1}");

    private const string TakeASeed = "take a seed, and print it";

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.Random") is not { } random)
            {
                return;
            }

            start.RegisterOperationBlockStartAction(block =>
            {
                // Asked where there is something to report alone: for a field it reads the whole class.
                var isSeeded = new Lazy<bool>(() => Seeds.IsSeededElsewhere(block.OwningSymbol, random));
                block.RegisterOperationAction(context => LookAtCreation(context, random, isSeeded), OperationKind.ObjectCreation);
                block.RegisterOperationAction(context => LookAtProperty(context, random, isSeeded), OperationKind.PropertyReference);
                block.RegisterOperationAction(context => LookAtCall(context, random, isSeeded), OperationKind.Invocation);
            });
        });
    }

    private static void LookAtCreation(OperationAnalysisContext context, INamedTypeSymbol random, Lazy<bool> isSeeded)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not INamedTypeSymbol type || !Seeds.IsGenerator(type, random))
        {
            return;
        }

        var seed = creation.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && !Seeds.IsFlag(argument));
        if (seed is null && !Seeds.IsOptional(creation))
        {
            Report(context, isSeeded, creation, $"new {type.Name}() has no seed", TakeASeed);
        }
        else if (seed is not null && Seeds.IsOfTheMoment(seed.Value))
        {
            Report(context, isSeeded, creation, $"'{seed.Value.Syntax}' is another seed in every run", TakeASeed);
        }
    }

    private static void LookAtProperty(OperationAnalysisContext context, INamedTypeSymbol random, Lazy<bool> isSeeded)
    {
        var property = (IPropertyReferenceOperation)context.Operation;
        if (property.Property is { IsStatic: true, Name: "Shared" or "Default", Type: INamedTypeSymbol type } && Seeds.IsGenerator(type, random) && Seeds.IsGenerator(property.Property.ContainingType, random) && !Seeds.IsOptional(property))
        {
            Report(context, isSeeded, property, $"{property.Property.ContainingType.Name}.{property.Property.Name} has no seed", TakeASeed);
        }
    }

    private static void LookAtCall(OperationAnalysisContext context, INamedTypeSymbol random, Lazy<bool> isSeeded)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Seeds.DrawsFromNowhere(call, random))
        {
            Report(context, isSeeded, call, $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name} draws from a generator without a seed", "pass it a generator of a stated seed");
        }
        else if (Seeds.IsOfTheSystem(call))
        {
            Report(context, isSeeded, call, $"'{call.Syntax}' is another number in every run", "draw from a generator of a stated seed");
        }
        else if (call is { Instance: ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation } && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, random) && Threads.Shares(call.Instance))
        {
            Report(context, isSeeded, call, $"'{call.Instance.Syntax}' is drawn from by several threads, in an order that no seed fixes, and may break", "give each its own generator, with a seed that follows from its number");
        }
    }

    private static void Report(OperationAnalysisContext context, Lazy<bool> isSeeded, IOperation at, string what, string advice)
    {
        if (!isSeeded.Value)
        {
            context.ReportDiagnostic(Diagnostic.Create(Unseeded, at.Syntax.GetLocation(), what, advice));
        }
    }
}
