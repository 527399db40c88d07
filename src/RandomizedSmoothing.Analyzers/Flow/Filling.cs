using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Methods that are handed a collection to fill.</summary>
internal static class Filling
{
    /// <summary>Whether a definition gives a value: a method that only reads what it is handed does not fill it.</summary>
    public static bool IsOne(Definition definition, CancellationToken cancellation) =>
        definition is not { Kind: DefinitionKind.Filled, At: IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter } argument }
        || (argument.Parent is IInvocationOperation { TargetMethod: var method } && Sources.Body(method, argument, cancellation) is { } body && Writes(MethodBody.Of(body), parameter));

    private static bool Writes(MethodBody body, IParameterSymbol parameter) => body.ReferencesOf(parameter.OriginalDefinition).Any(reference =>
        reference.Parent is IArrayElementReferenceOperation { Parent: IAssignmentOperation or IIncrementOrDecrementOperation }
            or IPropertyReferenceOperation { Property.IsIndexer: true, Parent: IAssignmentOperation or IIncrementOrDecrementOperation }
            or IInvocationOperation { TargetMethod.Name: "Clear" or "Add" or "Fill" }
            or IArgumentOperation);
}
