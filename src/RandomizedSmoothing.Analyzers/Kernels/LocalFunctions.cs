using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Functions within methods.</summary>
internal static class LocalFunctions
{
    /// <summary>Those of the method that an operation stands in.</summary>
    public static IEnumerable<ILocalFunctionOperation> Of(IOperation operation) => Flow.MethodBody.Root(operation).Descendants().OfType<ILocalFunctionOperation>();

    /// <summary>What a function reads of the method around it; empty for one that a static function could be.</summary>
    public static IEnumerable<IOperation> Captured(IMethodSymbol function, IOperation root) => root.Descendants().Where(operation => operation switch
    {
        ILocalReferenceOperation { Local: { IsConst: false } local } => !IsWithin(local.ContainingSymbol, function),
        IParameterReferenceOperation { Parameter: var parameter } => !IsWithin(parameter.ContainingSymbol, function),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
        _ => false,
    });

    private static bool IsWithin(ISymbol? inner, IMethodSymbol function)
    {
        for (; inner is IMethodSymbol; inner = inner.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(inner, function))
            {
                return true;
            }
        }

        return false;
    }
}
