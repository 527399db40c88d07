using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Where a value comes from, within one method.</summary>
internal static class Locals
{
    /// <summary>The expression that a value is, behind conversions and the local that holds it.</summary>
    public static IOperation Resolve(IOperation value)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case ILocalReferenceOperation { IsDeclaration: false } reference when Initializer(reference) is { } initializer:
                    value = initializer;
                    break;
                default:
                    return value;
            }
        }

        return value;
    }

    /// <summary>What stands within conversions and parentheses.</summary>
    public static IOperation Unwrapped(IOperation value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value;
    }

    /// <summary>The outermost operation around one: a method's body, or an initializer.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The variable, parameter, field or property that an operation reads; null where it reads none.</summary>
    public static ISymbol? Symbol(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.Length: 0 } property => property.Property,
        IConversionOperation conversion => Symbol(conversion.Operand),
        IParenthesizedOperation parenthesized => Symbol(parenthesized.Operand),
        _ => null,
    };

    private static IOperation? Initializer(ILocalReferenceOperation reference)
    {
        IOperation? found = null;
        foreach (var operation in Root(reference).Descendants())
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation declarator when Is(declarator.Symbol) => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local) => assignment.Value,
                IDeconstructionAssignmentOperation deconstruction when Declares(deconstruction.Target) => deconstruction.Value,
                _ => null,
            };

            // What is assigned twice may be either.
            if (value is not null && found is not null)
            {
                return null;
            }

            found = value ?? found;
        }

        return found;

        bool Is(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
        bool Declares(IOperation target) => target.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(part => Is(part.Local));
    }
}
