using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Which types device code can hold.</summary>
internal static class KernelTypes
{
    private const string Numerics = "System.Numerics";
    private const string Vectors = "System.Runtime.Intrinsics";

    /// <summary>True for a type of number that no device has.</summary>
    public static bool IsForeignNumber(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Decimal or SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        { Name: "Half", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        { Name: "BigInteger" or "Vector", IsValueType: true } => type.ContainingNamespace.ToDisplayString() == Numerics,
        { Name: "Vector64" or "Vector128" or "Vector256" or "Vector512", IsValueType: true } => type.ContainingNamespace.ToDisplayString() == Vectors,
        _ => false,
    };

    /// <summary>True for a type whose fields a device can hold and whose arithmetic it lacks: the base library does that in registers of the processor.</summary>
    public static bool IsOfRegisters(ITypeSymbol? type) =>
        type is { Name: "Vector2" or "Vector3" or "Vector4" or "Quaternion" or "Plane" or "Matrix3x2" or "Matrix4x4", IsValueType: true } && type.ContainingNamespace.ToDisplayString() == Numerics;

    /// <summary>True for a struct with a field that is a reference.</summary>
    public static bool HoldsReferences(INamedTypeSymbol type, int depth = 0) => depth < 8 && type.SpecialType == SpecialType.None && !KernelRoots.IsIlgpu(type)
        && type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && (field.Type.IsReferenceType || (field.Type is INamedTypeSymbol { IsValueType: true } inner && HoldsReferences(inner, depth + 1))));

    /// <summary>True for a span.</summary>
    public static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>True where a value of a type can be handed to a kernel; where it is not known, too.</summary>
    public static bool IsCopied(ITypeSymbol type) => IsCopied(type, depth: 0);

    private static bool IsCopied(ITypeSymbol type, int depth)
    {
        if (KernelRoots.IsIlgpu(type))
        {
            // A view is what it shows; ILGPU's other structs are its own affair.
            return type.IsValueType && (!type.Name.StartsWith("ArrayView", StringComparison.Ordinal) || ((INamedTypeSymbol)type).TypeArguments.All(argument => IsCopied(argument, depth + 1)));
        }

        return type switch
        {
            { SpecialType: SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => false,
            { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T or SpecialType.System_DateTime } or { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => false,
            { TypeKind: TypeKind.Enum or TypeKind.TypeParameter or TypeKind.Error } => true,
            { IsReferenceType: true } => false,
            { SpecialType: not SpecialType.None } => true,
            INamedTypeSymbol when depth < 8 => type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || field.IsFixedSizeBuffer || IsCopied(field.Type, depth + 1)),
            _ => true,
        };
    }
}
