using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Which methods an operation calls, accessors, constructors and operators among them.</summary>
internal static class KernelCalls
{
    /// <summary>As the code names them, with their type arguments.</summary>
    public static IEnumerable<IMethodSymbol> Own(IOperation operation) => Symbols(operation).OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol?> Symbols(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod.PartialImplementationPart ?? call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation { Target: var target } } property when ReferenceEquals(target, property) => [property.Property.SetMethod],
        IPropertyReferenceOperation { Parent: ICompoundAssignmentOperation or IIncrementOrDecrementOperation } property => [property.Property.GetMethod, property.Property.SetMethod],
        IPropertyReferenceOperation property => [property.Property.GetMethod],
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        ICompoundAssignmentOperation assignment => [assignment.OperatorMethod],
        IIncrementOrDecrementOperation increment => [increment.OperatorMethod],
        IConversionOperation conversion => [conversion.OperatorMethod],
        _ => [],
    };
}
