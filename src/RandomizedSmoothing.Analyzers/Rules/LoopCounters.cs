using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Variables that count the turns of a loop: all numbers there can be, none of which was drawn.</summary>
internal static class LoopCounters
{
    /// <summary>Whether a variable is one where it is read.</summary>
    public static bool IsOne(ILocalSymbol local, IOperation use)
    {
        for (var outer = use.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IForLoopOperation loop && loop.Locals.Contains(local, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return MethodBody.Around(use).Fact(CountingEveryTurn).Contains(local);
    }

    /// <summary>Whether a collection is all whole numbers of a range.</summary>
    public static bool IsRange(IOperation collection) => Resolving.Resolve(collection) is IInvocationOperation { TargetMethod.Name: "Range" };

    private static HashSet<ISymbol> CountingEveryTurn(MethodBody body) => new(
        body.Variables.OfType<ILocalSymbol>().Where(local => body.DefinitionsOf(local).Any(definition => definition.Kind == DefinitionKind.Element && definition.Value is { } value && IsRange(value)) || CountsEveryTurn(local, body)),
        SymbolEqualityComparer.Default);

    // k++ in each turn, whatever happens in it; hits++ stands under a condition.
    private static bool CountsEveryTurn(ILocalSymbol local, MethodBody body)
    {
        var steps = body.ReferencesOf(local).Select(Step).OfType<IOperation>().ToArray();
        return steps.Length > 0 && steps.All(IsTakenEveryTurn);
    }

    private static IOperation? Step(IOperation reference) => reference.Parent switch
    {
        IIncrementOrDecrementOperation step => step,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } step when ReferenceEquals(step.Target, reference) => step,
        _ => null,
    };

    private static bool IsTakenEveryTurn(IOperation step)
    {
        if (step is ICompoundAssignmentOperation { Value: var by } && Values.Constant(by) is null)
        {
            return false;
        }

        for (var (inner, outer) = (step, step.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case ILoopOperation:
                    return true;
                case IConditionalOperation choice when !ReferenceEquals(inner, choice.Condition):
                case ISwitchCaseOperation or ISwitchExpressionArmOperation or IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return false;
    }
}
