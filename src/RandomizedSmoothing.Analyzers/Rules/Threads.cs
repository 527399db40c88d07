using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Code that several threads run at once.</summary>
internal static class Threads
{
    /// <summary>Whether an object is read in a function that several threads run, and was made outside of it.</summary>
    public static bool Shares(IOperation instance)
    {
        var symbol = Values.Symbol(instance);
        for (var outer = instance.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation function && IsRunByMany(function))
            {
                return symbol switch
                {
                    ILocalSymbol or IParameterSymbol => !outer.Syntax.Span.Contains(symbol.Locations[0].SourceSpan),
                    IFieldSymbol field => !field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute"),
                    _ => false,
                } && !IsLocked(instance);
            }
        }

        return false;
    }

    private static bool IsRunByMany(IAnonymousFunctionOperation function)
    {
        IOperation? outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }

        return outer is IInvocationOperation { TargetMethod: var method }
            && (method.ContainingType is { Name: "Parallel", ContainingNamespace.Name: "Tasks" } || method.ContainingType is { Name: "ParallelEnumerable", ContainingNamespace.Name: "Linq" });
    }

    private static bool IsLocked(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILockOperation)
            {
                return true;
            }
        }

        return false;
    }
}
