using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2003: a prediction that picks something by its class, though it may be none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbstentionAnalyzer() : BodyAnalyzer([OperationKind.ArrayElementReference, OperationKind.PropertyReference, OperationKind.Invocation], ["predict", "certif", "TryGetClass"], OwnNames.Predictions, Unasked)
{
    private static readonly DiagnosticDescriptor Unasked = Rule.Create(
        "RSM2003",
        "Certification",
        DiagnosticSeverity.Warning,
        "A prediction's class is read without asking whether it abstained",
        "'{0}' may be an abstention, −1, and no class: ask first, and count it for no class");

    private protected override void Look(OperationAnalysisContext context, Lazy<MethodBody> body)
    {
        foreach (var index in Indices(context.Operation))
        {
            if (MayBeOne(index) && Predictions.MayAbstain(index, body, context) && !IsAskedFor(index, body.Value))
            {
                context.ReportDiagnostic(Diagnostic.Create(Unasked, index.Syntax.GetLocation(), index.Syntax.ToString()));
            }
        }
    }

    // What is looked up by a key may have one for abstentions; only a position cannot be −1.
    private static ImmutableArray<IOperation> Indices(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation element => element.Indices,
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var index, Parameter.Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }] } reference
            when !IsDictionary(reference.Property.ContainingType) => [index],
        IInvocationOperation { TargetMethod: { Name: "ElementAt" or "GetValue" or "SetValue", Parameters: [.., { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }] } } call when Recognised.IsSystem(call.TargetMethod.ContainingType) => [call.Arguments[call.Arguments.Length - 1].Value],
        _ => [],
    };

    private static bool IsDictionary(INamedTypeSymbol type) => type.AllInterfaces.Concat([type]).Any(one => one.Name is "IDictionary" or "IReadOnlyDictionary");

    private static bool MayBeOne(IOperation index) => Values.Unwrapped(index) is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation;

    // Anything that looks like a question is taken for one: a comparison, a pattern, IsAbstention, or the answer of TryGetClass.
    private static bool IsAskedFor(IOperation index, MethodBody body) =>
        (Values.Symbol(index) is { } symbol && (body.IsAskedFor(symbol) || body.Fact(Tries).Any(call => Predictions.IsTry(call, symbol) && !IsThrownAway(call))))
        || body.NamesOneOf("IsAbstention", "Abstained", "IsAbstained", "HasClass", "Abstain", "HasAbstained");

    private static IInvocationOperation[] Tries(MethodBody body) => [.. body.Calls.Where(Predictions.IsTry)];

    private static bool IsThrownAway(IInvocationOperation call) => call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
}
