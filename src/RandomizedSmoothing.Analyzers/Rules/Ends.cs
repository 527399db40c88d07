using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Which ends of an interval are used.</summary>
internal static class Ends
{
    /// <summary>Whether the lower end of the interval that a call makes is used, and the upper one is not, nor the interval as a whole.</summary>
    public static bool IsLowerAlone(IInvocationOperation interval)
    {
        IOperation value = interval;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IDeconstructionAssignmentOperation { Target: var target } => IsLowerAlone(target),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => MethodBody.Around(interval).ReferencesOf(local) is { Count: > 0 } uses && uses.All(use => IsLower(use.Parent)),
            var use => IsLower(use),
        };
    }

    private static bool IsLower(IOperation? use) => use switch
    {
        IPropertyReferenceOperation property => IsLower(property.Property.Name),
        IFieldReferenceOperation field => IsLower(field.Field.Name),
        _ => false,
    };

    private static bool IsLower(string name) => name.StartsWith("Low", StringComparison.OrdinalIgnoreCase) || name is "Item1" or "Min" or "min" or "Left" or "From";

    // var (lower, _) = …, or one whose second part nobody reads.
    private static bool IsLowerAlone(IOperation target)
    {
        if (Declared(target) is not ITupleOperation { Elements: [not IDiscardOperation, var second] })
        {
            return false;
        }

        var upper = Declared(second);
        return upper is IDiscardOperation
            || (Values.Symbol(upper) is ILocalSymbol local && MethodBody.Around(target).ReferencesOf(local).All(reference => ReferenceEquals(reference, upper)));
    }

    private static IOperation Declared(IOperation target) => target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
}
