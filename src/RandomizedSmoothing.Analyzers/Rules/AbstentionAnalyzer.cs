using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2003: a prediction that picks something by its class, though it may be none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbstentionAnalyzer() : RuleAnalyzer(Unasked)
{
    private static readonly DiagnosticDescriptor Unasked = Rule.Create(
        "RSM2003",
        "Certification",
        DiagnosticSeverity.Warning,
        "A prediction's class is read without asking whether it abstained",
        "'{0}' may be an abstention, −1, and no class: ask first, and count it for no class");

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(element => Look(element, ((IArrayElementReferenceOperation)element.Operation).Indices), OperationKind.ArrayElementReference);
        context.RegisterOperationAction(LookAtIndexer, OperationKind.PropertyReference);
    }

    // What is looked up by a key may have one for abstentions; only a position cannot be −1.
    private static void LookAtIndexer(OperationAnalysisContext context)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference is { Property.IsIndexer: true, Arguments: [{ Value: var index, Parameter.Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }] }
            && !reference.Property.ContainingType.AllInterfaces.Concat([reference.Property.ContainingType]).Any(type => type.Name is "IDictionary" or "IReadOnlyDictionary"))
        {
            Look(context, [index]);
        }
    }

    private static void Look(OperationAnalysisContext context, System.Collections.Immutable.ImmutableArray<IOperation> indices)
    {
        foreach (var index in indices)
        {
            if (IsPrediction(index) && !IsAskedFor(index))
            {
                context.ReportDiagnostic(Diagnostic.Create(Unasked, index.Syntax.GetLocation(), index.Syntax.ToString()));
            }
        }
    }

    private static bool IsPrediction(IOperation index) => Locals.Unwrapped(index) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Prediction", ContainingType.Name: "CertificationRecord" } } => true,
        ILocalReferenceOperation local => IsPredicted(Locals.Resolve(local), local) || IsOut(local),
        var value => IsPredicted(value, null),
    };

    // As in Cohen et al. 2019: PREDICT and CERTIFY are told α, because they may abstain; a base classifier is not.
    private static bool IsPredicted(IOperation value, ILocalReferenceOperation? local)
    {
        var (call, isFirst) = Locals.Unwrapped(value) switch
        {
            IInvocationOperation invocation => (invocation, local is null || invocation.Type is not { IsTupleType: true } || IsFirstOf(local)),
            IFieldReferenceOperation { Field: { Name: "Item1" or "Class" or "Prediction" }, Instance: { } instance } => (Locals.Unwrapped(Locals.Resolve(instance)) as IInvocationOperation, true),
            _ => (null, false),
        };
        return isFirst
            && call is { TargetMethod: { Name: "Predict" or "Certify" } method }
            && method.Parameters.Any(parameter => parameter.Name == "alpha")
            && (method.ReturnType.SpecialType == SpecialType.System_Int32
                || (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements[0].Type.SpecialType == SpecialType.System_Int32));
    }

    // var (prediction, radius) = …Certify(…)
    private static bool IsFirstOf(ILocalReferenceOperation local) => Locals.Root(local).Descendants().OfType<IDeconstructionAssignmentOperation>().Any(deconstruction =>
        deconstruction.Target.DescendantsAndSelf().OfType<ITupleOperation>().FirstOrDefault() is { Elements: [var first, ..] } && SymbolEqualityComparer.Default.Equals(Locals.Symbol(first), local.Local));

    private static bool IsOut(ILocalReferenceOperation local) => Locals.Root(local).Descendants().OfType<IInvocationOperation>().Any(call => IsTry(call, local.Local));

    private static bool IsTry(IInvocationOperation call, ISymbol local) =>
        call.TargetMethod is { Name: "TryGetClass", ContainingType.Name: "SmoothedPrediction" }
        && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)));

    // Anything that looks like a question is taken for one: a comparison, a pattern, IsAbstention, or the answer of TryGetClass.
    private static bool IsAskedFor(IOperation index)
    {
        var symbol = Locals.Symbol(Locals.Unwrapped(index));
        return Locals.Root(index).Descendants().Any(operation => operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison =>
                Reads(comparison.LeftOperand, symbol) || Reads(comparison.RightOperand, symbol),
            IIsPatternOperation pattern => Reads(pattern.Value, symbol),
            ISwitchExpressionOperation choice => Reads(choice.Value, symbol),
            ISwitchOperation choice => Reads(choice.Value, symbol),
            IPropertyReferenceOperation { Property.Name: "IsAbstention" } => true,
            IInvocationOperation call => symbol is not null && IsTry(call, symbol) && !IsThrownAway(call),
            _ => false,
        });
    }

    private static bool IsThrownAway(IInvocationOperation call) => call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static bool Reads(IOperation operation, ISymbol? symbol) =>
        symbol is not null && operation.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(Locals.Symbol(part), symbol));
}
