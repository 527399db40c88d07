using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Formulas;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The code of methods that are called.</summary>
internal static class Sources
{
    /// <summary>The body of a method of the same project; null where its source is not at hand.</summary>
    public static IOperation? Body(IMethodSymbol method, IOperation call, CancellationToken cancellation)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        if ((declared.PartialImplementationPart ?? declared).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } syntax || Model(syntax.SyntaxTree, call) is not { } model)
        {
            return null;
        }

        return model.GetOperation(syntax, cancellation);
    }

    /// <summary>The lambda that an argument is; null where it is none.</summary>
    public static IAnonymousFunctionOperation? Function(IOperation argument) =>
        Values.Unwrapped(argument) is var value && value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } ? function : value as IAnonymousFunctionOperation;

    /// <summary>The collection whose elements LINQ hands to a lambda; null for a lambda that is something else's.</summary>
    public static IOperation? Collection(IParameterSymbol parameter, IOperation reference)
    {
        var outer = reference.Parent;
        while (outer is not null && !(outer is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol)))
        {
            outer = outer.Parent;
        }

        while (outer is not (null or IInvocationOperation))
        {
            outer = outer.Parent;
        }

        return outer is IInvocationOperation call && Recognised.IsSystem(call.TargetMethod.ContainingType) ? call.Instance ?? call.Arguments[0].Value : null;
    }

    /// <summary>What a function within a method returns.</summary>
    public static IReadOnlyList<IOperation> Returned(IOperation function)
    {
        var found = new List<IOperation>();
        var waiting = new Stack<IOperation>(function.ChildOperations);
        while (waiting.Count > 0)
        {
            var operation = waiting.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                found.Add(value);
            }
            else if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var child in operation.ChildOperations)
                {
                    waiting.Push(child);
                }
            }
        }

        return found;
    }

    /// <summary>The model of a file: that of the code that is looked at, or, for another file of the project, one that is kept; null for a file of a project that this one refers to, as an editor has it at hand.</summary>
    public static SemanticModel? Model(SyntaxTree tree, IOperation from) => from.SemanticModel is not { } model ? null
        : model.SyntaxTree == tree ? model
        : model.Compilation.ContainsSyntaxTree(tree) ? Models.Of(model.Compilation, tree)
        : null;
}
