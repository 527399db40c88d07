using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Which values a variable may have where it is read: structured code is read in its order, and loops once around.</summary>
internal static class Reaching
{
    /// <summary>The definitions that may hold at a place, the last one first.</summary>
    /// <param name="definitions">All of one variable, in the order of the code.</param>
    /// <param name="use">Where it is read.</param>
    public static List<Definition> At(IReadOnlyList<Definition> definitions, IOperation use)
    {
        var found = new List<Definition>();
        if (definitions.Count == 0)
        {
            return found;
        }

        var around = Ancestors(use);
        var position = use.Syntax.SpanStart;
        Definition? last = null;
        for (var i = definitions.Count - 1; i >= 0 && last is null; i--)
        {
            var definition = definitions[i];
            if (definition.Position <= position || (definition.Kind == DefinitionKind.Element && around.Contains(Loop(definition.At)!)))
            {
                found.Add(definition);
                last = IsComplete(definition) && Dominates(definition.At, around) ? definition : null;
            }
        }

        // What a loop assigns further down is there in its next turn.
        foreach (var loop in around.OfType<ILoopOperation>().Where(loop => last is null || !loop.Syntax.Span.Contains(last.At.Syntax.Span)))
        {
            found.AddRange(definitions.Where(definition => definition.Position > position && loop.Syntax.Span.Contains(definition.At.Syntax.Span) && !found.Contains(definition)));
        }

        return found;
    }

    /// <summary>The conditions under which an operation is reached, the innermost first.</summary>
    public static IEnumerable<IOperation> Conditions(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IConditionalOperation choice when !ReferenceEquals(inner, choice.Condition):
                    yield return choice.Condition;
                    break;
                case IWhileLoopOperation { Condition: { } condition } when !ReferenceEquals(inner, condition):
                    yield return condition;
                    break;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    yield break;
            }
        }
    }

    private static bool IsComplete(Definition definition) => definition.Kind is not (DefinitionKind.Update or DefinitionKind.Sorted);

    private static HashSet<IOperation> Ancestors(IOperation operation)
    {
        var all = new HashSet<IOperation>();
        for (var outer = operation; outer is not null; outer = outer.Parent)
        {
            _ = all.Add(outer);
        }

        return all;
    }

    private static ILoopOperation? Loop(IOperation operation)
    {
        for (var outer = operation; outer is not null; outer = outer.Parent)
        {
            if (outer is ILoopOperation loop)
            {
                return loop;
            }
        }

        return null;
    }

    // Every way to the use leads past the definition: nothing between it and what holds both may be left out.
    private static bool Dominates(IOperation definition, HashSet<IOperation> around)
    {
        for (var (inner, outer) = (definition, definition.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (around.Contains(inner))
            {
                return true;
            }

            if (MayBeLeftOut(inner, outer))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeLeftOut(IOperation inner, IOperation outer) => outer switch
    {
        IConditionalOperation choice => !ReferenceEquals(inner, choice.Condition),
        ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        IWhileLoopOperation loop => loop.ConditionIsTop && !ReferenceEquals(inner, loop.Condition),
        IForLoopOperation loop => !loop.Before.Contains(inner),
        IForEachLoopOperation loop => !ReferenceEquals(inner, loop.Collection),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => ReferenceEquals(inner, both.RightOperand),
        ICoalesceOperation either => ReferenceEquals(inner, either.WhenNull),
        IConditionalAccessOperation access => ReferenceEquals(inner, access.WhenNotNull),
        _ => false,
    };
}
