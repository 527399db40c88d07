using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Finds the kernels of a compilation.</summary>
internal static class KernelRoots
{
    /// <summary>True for <c>LoadKernel</c>, <c>LoadAutoGroupedStreamKernel</c> and the like of ILGPU.</summary>
    public static bool IsLoad(IMethodSymbol method) =>
        method.Name.StartsWith("Load", StringComparison.Ordinal)
        && method.Name.EndsWith("Kernel", StringComparison.Ordinal)
        && method.ContainingAssembly?.Name == "ILGPU";

    /// <summary>True for a type of ILGPU's own.</summary>
    public static bool IsIlgpu(ITypeSymbol? type) => type?.ContainingAssembly?.Name == "ILGPU";

    /// <summary>True for a kernel's place among all that are launched.</summary>
    public static bool IsIndex(ITypeSymbol type) => IsIlgpu(type) && type.Name is "Index1D" or "Index2D" or "Index3D" or "LongIndex1D" or "LongIndex2D" or "LongIndex3D";

    /// <summary>Every kernel: a method, or the function written where it is loaded, and what it consists of.</summary>
    public static IEnumerable<(IMethodSymbol Kernel, IOperation Root)> Of(IReadOnlyDictionary<ISymbol, ImmutableArray<IOperation>> bodies, IEnumerable<IArgumentOperation> handed) => bodies
        .Where(body => body.Key is IMethodSymbol method && LooksLikeOne(method))
        .Select(body => (Kernel: (IMethodSymbol)body.Key, Root: body.Value[0]))
        .Concat(new LoadedKernels(bodies, handed).All())
        .GroupBy(found => found.Kernel, SymbolEqualityComparer.Default)
        .Select(group => group.First());

    private static bool LooksLikeOne(IMethodSymbol method) =>
        method is { IsStatic: true, ReturnsVoid: true, MethodKind: MethodKind.Ordinary, Parameters: [{ Type: var index }, ..] }
        && IsIndex(index)
        && method.Parameters.Skip(1).Any(parameter => IsIlgpu(parameter.Type) && parameter.Type.Name.StartsWith("ArrayView", StringComparison.Ordinal));
}
