using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The expression that a value is.</summary>
internal static class Resolving
{
    private const int Deepest = 8;

    /// <summary>The expression behind conversions and the one value that the local holds there; of a tuple that is taken apart, the part or, of a call, the whole.</summary>
    public static IOperation Resolve(IOperation value)
    {
        for (var depth = 0; depth < Deepest; depth++)
        {
            value = Values.Unwrapped(value);
            if (value is not ILocalReferenceOperation { IsDeclaration: false } reference || Single(reference.Local, reference) is not { } definition)
            {
                return value;
            }

            value = definition;
        }

        return value;
    }

    /// <summary>The same, and through constants and read-only fields to what they are declared as.</summary>
    public static IOperation ResolveConstants(IOperation value)
    {
        for (var depth = 0; depth < Deepest; depth++)
        {
            value = Resolve(value);
            if (value is IFieldReferenceOperation { Field: { IsConst: true } or { IsReadOnly: true } } field && Initializer(field.Field, value) is { } initializer)
            {
                value = initializer;
            }
            else if (value is ILocalReferenceOperation { Local.IsConst: true } local && MethodBody.Around(local).DefinitionsOf(local.Local) is [{ Value: { } constant }])
            {
                value = constant;
            }
            else
            {
                return value;
            }
        }

        return value;
    }

    private static IOperation? Single(ILocalSymbol local, IOperation use) =>
        Reaching.At(MethodBody.Around(use).DefinitionsOf(local), use).Where(definition => definition.Kind != DefinitionKind.Sorted).Take(2).ToArray() is [{ Kind: DefinitionKind.Value or DefinitionKind.Part, Value: { } value } only]
            ? only.Kind == DefinitionKind.Part && Values.Unwrapped(value) is ITupleOperation tuple ? tuple.Elements.ElementAtOrDefault(only.Part) : value
            : null;

    private static IOperation? Initializer(IFieldSymbol field, IOperation use) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? Sources.Model(value.SyntaxTree, use)?.GetOperation(value) : null;
}
