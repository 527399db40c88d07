using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>What code asks about: what it compares, matches with a pattern, or switches over.</summary>
internal sealed class Questions
{
    private readonly List<IOperation> asked = [];
    private readonly List<ISymbol> declared = [];
    private readonly Lazy<HashSet<ISymbol>> symbols;

    public Questions() => symbols = new(Find);

    /// <summary>Takes an operation for a question where it is one.</summary>
    public void Add(IOperation operation, OperationKind kind)
    {
        switch (kind)
        {
            case OperationKind.Binary when ((IBinaryOperation)operation).OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                asked.Add(operation);
                break;
            case OperationKind.IsPattern:
                asked.Add(((IIsPatternOperation)operation).Value);
                break;
            case OperationKind.SwitchExpression:
                asked.Add(((ISwitchExpressionOperation)operation).Value);
                break;
            case OperationKind.Switch:
                asked.Add(((ISwitchOperation)operation).Value);
                break;
            case OperationKind.DeclarationPattern when operation is IDeclarationPatternOperation { DeclaredSymbol: { } symbol, Parent: IBinaryPatternOperation } pattern && Patterns.Matched(pattern) is not null:
                declared.Add(symbol);
                break;
        }
    }

    /// <summary>Whether a variable, a parameter, a field or a property stands in one.</summary>
    public bool Name(ISymbol symbol) => symbols.Value.Contains(symbol);

    // Questions within questions are gone through once.
    private HashSet<ISymbol> Find()
    {
        var (found, seen, waiting) = (new HashSet<ISymbol>(declared, SymbolEqualityComparer.Default), new HashSet<IOperation>(), new Stack<IOperation>(asked));
        while (waiting.Count > 0)
        {
            var operation = waiting.Pop();
            if (Values.Own(operation) is { } symbol)
            {
                _ = found.Add(symbol);
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child.ChildOperations.Count == 0 || seen.Add(child))
                {
                    waiting.Push(child);
                }
            }
        }

        return found;
    }
}
