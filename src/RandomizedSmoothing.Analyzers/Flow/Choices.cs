using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>By which samples something is chosen.</summary>
/// <param name="tracer">Follows values.</param>
internal sealed class Choices(Tracer tracer)
{
    /// <summary>The samples by which places in a collection were chosen.</summary>
    public OriginSet Of(ImmutableArray<IOperation> indices)
    {
        var all = OriginSet.Empty;
        foreach (var index in indices)
        {
            all = all.Union(tracer.Of(index).Chosen);
        }

        return all;
    }

    /// <summary>Those by which it was decided that a definition counts, of conditions that do not hold the use as well.</summary>
    public OriginSet Conditions(IOperation definition, IOperation use)
    {
        var span = use.Syntax.Span;
        return [.. Reaching.Conditions(definition).Where(condition => condition.Parent is not { } choice || !choice.Syntax.Span.Contains(span) || choice is ILoopOperation).SelectMany(condition => Contest(condition))];
    }

    /// <summary>Samples that a condition compares with one another; asking whether there are any, or enough, chooses nothing.</summary>
    public OriginSet Contest(IOperation condition)
    {
        switch (Values.Unwrapped(condition))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                return Contest(both.LeftOperand).Union(Contest(both.RightOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } comparison:
                var (left, right) = (tracer.Of(comparison.LeftOperand), tracer.Of(comparison.RightOperand));
                var common = left.Origins.Intersect(right.Origins);
                return common.IsEmpty && Recognised.IsCount(comparison.LeftOperand) && Recognised.IsCount(comparison.RightOperand) ? left.Origins.Union(right.Origins) : common;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return tracer.Of(comparison.LeftOperand).Chosen.Union(tracer.Of(comparison.RightOperand).Chosen);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Contest(not.Operand);
            case IInvocationOperation or IPropertyReferenceOperation or IIsPatternOperation:
                return [];
            case var value:
                return tracer.Of(value).Chosen;
        }
    }
}
