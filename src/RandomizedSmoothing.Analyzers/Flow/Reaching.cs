using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Which values a variable may have where it is read: structured code is read in its order, and loops once around.</summary>
internal static class Reaching
{
    // Of a variable that is given so many values one after the other, the last ones are enough.
    private const int Most = 32;

    /// <summary>The definitions that may hold at a place, the last one first, found one by one; of very many, the last 32.</summary>
    /// <param name="definitions">All of one variable, in their order.</param>
    /// <param name="use">Where it is read.</param>
    public static IEnumerable<Definition> At(IReadOnlyList<Definition> definitions, IOperation use) =>
        // Most variables get their only value where they are declared.
        definitions is [] or [{ Kind: DefinitionKind.Value, At: IVariableDeclaratorOperation }] ? definitions : Earlier(definitions, use);

    private static IEnumerable<Definition> Earlier(IReadOnlyList<Definition> definitions, IOperation use)
    {
        var around = Ancestors(use);
        var position = use.Syntax.SpanStart;
        var later = FirstAfter(definitions, position);
        Definition? last = null;
        var oldest = later;
        while (oldest > 0 && last is null && later - oldest < Most)
        {
            var definition = definitions[--oldest];
            yield return definition;
            last = IsComplete(definition) && Dominates(definition.At, around) ? definition : null;
        }

        if (later == definitions.Count)
        {
            yield break;
        }

        // What a loop assigns further down is there in its next turn, as are the elements that it goes through.
        var end = EndOfLoop(around, last);
        for (var i = later; i < definitions.Count && i - later < Most && definitions[i].Position <= end; i++)
        {
            yield return definitions[i];
        }
    }

    // Of the outermost loop that does not hold the last definition.
    private static int EndOfLoop(List<IOperation> around, Definition? last)
    {
        for (var i = around.Count - 1; i >= 0; i--)
        {
            if (around[i] is ILoopOperation loop && (last is null || !loop.Syntax.Span.Contains(last.At.Syntax.Span)))
            {
                return loop.Syntax.Span.End;
            }
        }

        return 0;
    }

    private static int FirstAfter(IReadOnlyList<Definition> definitions, int position)
    {
        var (low, high) = (0, definitions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = definitions[middle].Position <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
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

    // A list: few are deep, and what is looked for stands near its end.
    private static List<IOperation> Ancestors(IOperation operation)
    {
        var all = new List<IOperation>(16);
        for (var outer = operation; outer is not null; outer = outer.Parent)
        {
            all.Add(outer);
        }

        return all;
    }

    // Every way to the use leads past the definition: nothing between it and what holds both may be left out.
    private static bool Dominates(IOperation definition, List<IOperation> around)
    {
        for (var (inner, outer) = (definition, definition.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (Holds(around, inner))
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

    // From the outermost: what holds both is far out. By reference, as operations are.
    private static bool Holds(List<IOperation> around, IOperation inner)
    {
        for (var i = around.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(around[i], inner))
            {
                return true;
            }
        }

        return false;
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
