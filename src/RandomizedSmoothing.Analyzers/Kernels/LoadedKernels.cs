using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>The kernels that are handed to ILGPU's loading methods: at once, or through variables, fields, conditions, methods of one's own, and reflection.</summary>
/// <param name="bodies">The code of all members.</param>
/// <param name="handed">Every argument that may be a kernel.</param>
internal sealed class LoadedKernels(IReadOnlyDictionary<ISymbol, ImmutableArray<IOperation>> bodies, IEnumerable<IArgumentOperation> handed)
{
    private const int Deepest = 6;

    private readonly ILookup<ISymbol?, IArgumentOperation> byParameter = handed.Where(argument => argument.Parameter is not null)
        .ToLookup(argument => (ISymbol?)argument.Parameter!.OriginalDefinition, SymbolEqualityComparer.Default);

    /// <summary>All of them, and what each consists of.</summary>
    public IEnumerable<(IMethodSymbol Kernel, IOperation Root)> All() => handed
        .Where(argument => argument.Parent is IInvocationOperation call && KernelRoots.IsLoad(call.TargetMethod))
        .SelectMany(argument => Of(argument.Value, 0));

    private IEnumerable<(IMethodSymbol Kernel, IOperation Root)> Of(IOperation? value, int depth)
    {
        if (value is null || depth > Deepest)
        {
            return [];
        }

        return Resolving.ResolveConstants(value) switch
        {
            IDelegateCreationOperation { Target: var target } => Target(target),
            IAnonymousFunctionOperation function => Target(function),
            IConditionalOperation { WhenFalse: { } no } choice => Of(choice.WhenTrue, depth + 1).Concat(Of(no, depth + 1)),
            ICoalesceOperation either => Of(either.Value, depth + 1).Concat(Of(either.WhenNull, depth + 1)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value, depth + 1)),
            IParameterReferenceOperation { Parameter: var parameter } => byParameter[parameter.OriginalDefinition].SelectMany(argument => Of(argument.Value, depth + 1)),
            ILocalReferenceOperation { Local: var local } reference => MethodBody.Around(reference).DefinitionsOf(local).SelectMany(definition => Of(definition.Value, depth + 1)),
            IFieldReferenceOperation { Field: var field } => Assigned(field, depth),
            IPropertyReferenceOperation { Property: { Name: "Method", ContainingType.Name: "Delegate" }, Instance: { } function } => Of(function, depth + 1),
            IPropertyReferenceOperation { Property.GetMethod: { } getter } when bodies.TryGetValue(getter, out var body) => body.SelectMany(block => MethodBody.Around(block).Returned).SelectMany(result => Of(result, depth + 1)),
            IInvocationOperation { TargetMethod.Name: "GetMethod" } reflection => Reflected(reflection),
            IInvocationOperation call when bodies.TryGetValue(call.TargetMethod.OriginalDefinition, out var body) => body.SelectMany(block => MethodBody.Around(block).Returned).SelectMany(result => Of(result, depth + 1)),
            _ => [],
        };
    }

    private IEnumerable<(IMethodSymbol Kernel, IOperation Root)> Target(IOperation target) => target switch
    {
        IAnonymousFunctionOperation function => [(function.Symbol, function)],
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } reference
            when LocalFunctions.Of(reference).FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, local.OriginalDefinition)) is { } found => [(found.Symbol, found)],
        IMethodReferenceOperation { Method: var method } => Declared(method.OriginalDefinition),
        _ => [],
    };

    private IEnumerable<(IMethodSymbol Kernel, IOperation Root)> Declared(IMethodSymbol method) => bodies.TryGetValue(method, out var body) ? [(method, body[0])] : [];

    // A field is what it is declared as, and whatever is put into it.
    private IEnumerable<(IMethodSymbol Kernel, IOperation Root)> Assigned(IFieldSymbol field, int depth) => bodies
        .Where(body => SymbolEqualityComparer.Default.Equals(body.Key, field)
            || SymbolEqualityComparer.Default.Equals(body.Key.ContainingType, field.ContainingType))
        .SelectMany(body => body.Value)
        .SelectMany(block => block is IFieldInitializerOperation { Value: var initial } initializer
            ? initializer.InitializedFields.Contains(field, SymbolEqualityComparer.Default) ? [initial] : Enumerable.Empty<IOperation?>()
            : MethodBody.Around(block).DefinitionsOf(field).Select(definition => definition.Value))
        .SelectMany(value => Of(value, depth + 1));

    // typeof(Kernels).GetMethod(nameof(Kernels.Scale))
    private IEnumerable<(IMethodSymbol Kernel, IOperation Root)> Reflected(IInvocationOperation call) =>
        call.Instance is { } instance && Resolving.Resolve(instance) is ITypeOfOperation { TypeOperand: INamedTypeSymbol type }
        && call.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: string name }
            ? type.GetMembers(name).OfType<IMethodSymbol>().SelectMany(Declared)
            : [];
}
