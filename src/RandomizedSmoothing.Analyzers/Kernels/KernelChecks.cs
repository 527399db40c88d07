using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Looks at one operation of device code.</summary>
internal static class KernelChecks
{
    public delegate void Reporter(DiagnosticDescriptor rule, Location location, params object[] arguments);

    /// <summary>Reports what is refused.</summary>
    /// <returns>True where what lies within needs no second look.</returns>
    public static bool Look(IOperation operation, IMethodSymbol root, string place, KernelLibrary library, Reporter report)
    {
        if (Find(operation, root, library) is not { } complaint)
        {
            return false;
        }

        var at = operation.Syntax.GetLocation();
        if (complaint.Rule == KernelRules.Overflow)
        {
            report(complaint.Rule, at, place);
        }
        else if (complaint.Rule == KernelRules.Library)
        {
            report(complaint.Rule, at, complaint.What, place, complaint.Reason);
        }
        else
        {
            report(complaint.Rule, at, complaint.What, place);
        }

        // The arguments of a method that no device has may still do something else that it cannot.
        return complaint.Rule != KernelRules.Overflow && complaint.Rule != KernelRules.Library && complaint.Rule != KernelRules.Boxing && complaint.Rule != KernelRules.Virtual;
    }

    private static Complaint? Find(IOperation operation, IMethodSymbol root, KernelLibrary library) =>
        OfStatement(operation)
        ?? (operation is IExpressionStatementOperation || IsImplicitThis(operation) ? null : OfType(operation))
        ?? OfValue(operation, root)
        ?? OfCall(operation, library)
        ?? OfArithmetic(operation, library);

    private static Complaint? OfStatement(IOperation operation) => operation switch
    {
        IThrowOperation => new(KernelRules.Exception, "'throw'"),
        ITryOperation => new(KernelRules.Exception, "'try'"),
        IUsingOperation or IUsingDeclarationOperation => new(KernelRules.Exception, "'using', which is a 'try … finally',"),
        ILockOperation => new(KernelRules.Exception, "'lock', which is a 'try … finally',"),
        ISwitchExpressionOperation { IsExhaustive: false } => new(KernelRules.Exception, "A 'switch' without '_', which throws where no arm fits,"),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } =>
            new(KernelRules.Exception, "'Nullable<T>.Value', which throws on null (GetValueOrDefault() does not),"),
        IConversionOperation { OperatorMethod: null, IsImplicit: false, Operand.Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, Type: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } } =>
            new(KernelRules.Exception, "A conversion from a nullable number, which throws on null,"),
        _ => null,
    };

    private static Complaint? OfType(IOperation operation) => operation.Type switch
    {
        _ when operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => new(KernelRules.Span, "'stackalloc'"),
        { SpecialType: SpecialType.System_String } when IsKnownText(operation) => null,
        { SpecialType: SpecialType.System_String } => new(KernelRules.Text, $"'{OneLine(operation.Syntax.ToString())}'"),
        var type when KernelTypes.IsSpan(type) && operation is not IDefaultValueOperation => new(KernelRules.Span, $"A {type!.Name}"),
        { Name: "Index" or "Range", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type when operation.Parent is not (IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation) => new(KernelRules.Number, type.Name),
        var type when KernelTypes.IsForeignNumber(type) => new(KernelRules.Number, type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)),
        _ => null,
    };

    private static Complaint? OfValue(IOperation operation, IMethodSymbol root) => operation switch
    {
        IDelegateCreationOperation or IAnonymousFunctionOperation => new(KernelRules.Capture, "A delegate"),
        IAddressOfOperation { Reference: IMethodReferenceOperation } => new(KernelRules.Capture, "A pointer to a function"),
        IFunctionPointerInvocationOperation => new(KernelRules.Capture, "A call through a pointer"),
        ITypeOfOperation => new(KernelRules.Reference, "'typeof'"),
        IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null }, Type.IsReferenceType: true } => new(KernelRules.Reference, "A null reference"),
        IConversionOperation { OperatorMethod: null, Operand.Type: { IsValueType: true } from, Type.IsReferenceType: true } => new(KernelRules.Boxing, $"'{from.Name}' as a reference"),
        IIsTypeOperation { ValueOperand.Type.TypeKind: TypeKind.TypeParameter } => new(KernelRules.Boxing, "A test of a type"),
        IIsPatternOperation { Value.Type.TypeKind: TypeKind.TypeParameter, Pattern: ITypePatternOperation or IDeclarationPatternOperation } => new(KernelRules.Boxing, "A test of a type"),
        IObjectCreationOperation { Type: { IsReferenceType: true, TypeKind: TypeKind.Class } type } => new(KernelRules.Reference, $"A '{type.Name}'"),
        IAnonymousObjectCreationOperation => new(KernelRules.Reference, "An object of an anonymous type"),
        IInvocationOperation { Type: { IsReferenceType: true, TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type } when !KernelRoots.IsIlgpu(type) => new(KernelRules.Reference, $"A '{type.Name}'"),
        IListPatternOperation => new(KernelRules.Reference, "A list pattern, which asks for null,"),
        ICollectionExpressionOperation { Type.TypeKind: TypeKind.Array } collection when collection.Elements.Any(element => element is ISpreadOperation) => new(KernelRules.Reference, "An array that another is spread into"),
        IArrayElementReferenceOperation { Indices: [{ Type.Name: "Range" }] } or IImplicitIndexerReferenceOperation { Argument.Type.Name: "Range" } => new(KernelRules.Reference, "A range of an array"),
        IInlineArrayAccessOperation { Argument.ConstantValue.HasValue: false } => new(KernelRules.Span, "An element of an inline array by a variable index"),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation => new(KernelRules.Reference, "'dynamic'"),
        IArrayCreationOperation { Type: IArrayTypeSymbol { ElementType: { IsReferenceType: true } element } } => new(KernelRules.Reference, $"An array of '{element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'"),
        IArrayCreationOperation array when array.DimensionSizes.Any(size => IsOfLaunch(Flow.Resolving.Resolve(size), root)) => new(KernelRules.Reference, "An array whose length the launch decides"),
        IForEachLoopOperation { Collection: var collection } when Source(collection).Type is { IsReferenceType: true, TypeKind: not TypeKind.Array } => new(KernelRules.Reference, "A 'foreach' over references"),
        IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } => OfField(field),
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: not null } property } when IsAutomatic(property) => new(KernelRules.Static, property.Name),
        _ => null,
    };

    private static Complaint? OfCall(IOperation operation, KernelLibrary library)
    {
        if (operation is IBinaryOperation { OperatorMethod: { IsImplicitlyDeclared: true, ContainingType: { IsRecord: true } record } })
        {
            return new(KernelRules.Reference, $"The equality of record '{record.Name}', which asks EqualityComparer<T>,");
        }

        if (operation is IPropertyReferenceOperation { Property.GetMethod: { } getter } && library.Complaint(getter) is { } reason)
        {
            return new(KernelRules.Library, getter.AssociatedSymbol!.Name, reason);
        }

        if (operation is not (IInvocationOperation or IPropertyReferenceOperation) && KernelCalls.Own(operation).FirstOrDefault() is { } own && library.Complaint(own) is { } refusal)
        {
            return new(KernelRules.Library, $"{own.ContainingType.Name}.{own.Name}", refusal);
        }

        if (KernelCalls.Own(operation).FirstOrDefault(called => KernelTypes.IsOfRegisters(called.ContainingType) && !IsEmpty(called)) is { } ofRegisters)
        {
            return new(KernelRules.Number, $"{ofRegisters.ContainingType.Name}.{ofRegisters.Name}");
        }

        if (operation is not IInvocationOperation { TargetMethod: var method, Instance: var instance })
        {
            return null;
        }

        if (library.Complaint(method) is { } complaint)
        {
            return new(KernelRules.Library, $"{method.ContainingType.Name}.{method.Name}", complaint);
        }

        if (method is { ContainingType.IsTupleType: true, Name: "Equals" or "GetHashCode" or "CompareTo" or "ToString" })
        {
            return new(KernelRules.Reference, $"'{method.Name}' of a tuple, which asks for comparers,");
        }

        return instance?.Type switch
        {
            { TypeKind: TypeKind.Delegate } => new(KernelRules.Capture, "The call of a delegate"),
            { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter } when method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface =>
                new(KernelRules.Virtual, method.Name),
            { IsValueType: true, TypeKind: not TypeKind.TypeParameter } when method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum =>
                new(KernelRules.Boxing, $"'{method.Name}' of '{instance!.Type!.Name}'"),
            { IsRecord: true, IsValueType: true } when method is { IsImplicitlyDeclared: true, Name: "Equals" or "GetHashCode" or "ToString" } =>
                new(KernelRules.Reference, $"'{method.Name}' of record '{instance!.Type!.Name}', which asks EqualityComparer<T>,"),
            _ => null,
        };
    }

    private static Complaint? OfArithmetic(IOperation operation, KernelLibrary library) => operation switch
    {
        { ConstantValue.HasValue: true } => null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder, Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } when library.ComplaintOfRemainder is { } reason =>
            new(KernelRules.Library, "%", reason),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Remainder, Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } when library.ComplaintOfRemainder is { } reason =>
            new(KernelRules.Library, "%=", reason),
        IBinaryOperation { IsChecked: true, OperatorMethod: null, Type: var type } when IsWhole(type) => new(KernelRules.Overflow, ""),
        ICompoundAssignmentOperation { IsChecked: true, OperatorMethod: null, Type: var type } when IsWhole(type) => new(KernelRules.Overflow, ""),
        IUnaryOperation { IsChecked: true, OperatorMethod: null, Type: var type } when IsWhole(type) => new(KernelRules.Overflow, ""),
        IIncrementOrDecrementOperation { IsChecked: true, OperatorMethod: null, Type: var type } when IsWhole(type) => new(KernelRules.Overflow, ""),
        IConversionOperation { IsChecked: true, OperatorMethod: null, Type: var type, IsImplicit: false } when IsWhole(type) => new(KernelRules.Overflow, ""),
        _ => null,
    };

    private static Complaint? OfField(IFieldSymbol field) => field switch
    {
        { ContainingType.TypeKind: TypeKind.Enum } or { ContainingAssembly.Name: "ILGPU" } => null,
        { Type.TypeKind: TypeKind.Array } or { IsReadOnly: false } => new(KernelRules.Static, field.Name),
        { Type.TypeKind: TypeKind.Delegate } => new(KernelRules.Capture, $"The delegate '{field.Name}'"),
        { Type.IsReferenceType: true } => new(KernelRules.Reference, $"The object '{field.Name}'"),
        { Type: INamedTypeSymbol { IsValueType: true } type } when KernelTypes.HoldsReferences(type) => new(KernelRules.Reference, $"'{field.Name}', which holds references,"),
        _ => null,
    };

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    // What a view holds, or the kernel is given: inlined constants and specialised values are known when the kernel is compiled.
    private static bool IsOfLaunch(IOperation size, IMethodSymbol root) => size switch
    {
        { ConstantValue.HasValue: true } => false,
        IConversionOperation { Operand.Type.Name: "SpecializedValue" } => false,
        IConversionOperation conversion => IsOfLaunch(conversion.Operand, root),
        IParenthesizedOperation parenthesized => IsOfLaunch(parenthesized.Operand, root),
        IBinaryOperation binary => IsOfLaunch(binary.LeftOperand, root) || IsOfLaunch(binary.RightOperand, root),
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, root) && (parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 || KernelRoots.IsIndex(parameter.Type)),
        IPropertyReferenceOperation { Property: { IsStatic: false, ContainingType: var view } } => KernelRoots.IsIlgpu(view),
        IPropertyReferenceOperation { Property.ContainingType: { Name: "Group" or "Grid" } place } => KernelRoots.IsIlgpu(place),
        _ => false,
    };

    private static IOperation Source(IOperation collection) => collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : collection;

    // new Vector2() and Vector4.Zero are all zeros.
    private static bool IsEmpty(IMethodSymbol method) => method is { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } || method.Name == "get_Zero";

    private static bool IsImplicitThis(IOperation operation) => operation is IInstanceReferenceOperation;

    private static bool IsWhole(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    // ILGPU's own methods read a constant text when the kernel is compiled: what to print, a field's name, PTX; an assertion is dropped with its message.
    private static bool IsKnownText(IOperation operation)
    {
        var outer = operation;
        while (outer.Parent is IConversionOperation or IParenthesizedOperation or IBinaryOperation { ConstantValue.HasValue: true } or IInterpolatedStringOperation { ConstantValue.HasValue: true })
        {
            outer = outer.Parent;
        }

        return operation.ConstantValue.HasValue
            && outer.Parent is IArgumentOperation { Parameter.Type.SpecialType: SpecialType.System_String, Parent: IInvocationOperation { TargetMethod: var method } }
            && (KernelRoots.IsIlgpu(method.ContainingType)
                || (method.Name is "Assert" or "Fail" && method.ContainingType is { Name: "Debug" or "Trace", ContainingNamespace.Name: "Diagnostics" }));
    }

    private static string OneLine(string code) => code.IndexOf('\n') is >= 0 and var end ? $"{code.Substring(0, end).TrimEnd()} …" : code;

    private sealed record Complaint(DiagnosticDescriptor Rule, string What, string Reason = "");
}
