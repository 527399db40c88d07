using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>A bound on a probability, from a count.</summary>
/// <param name="Call">The call.</param>
/// <param name="Counts">The arguments that may be a count.</param>
/// <param name="Alpha">The argument that is its error probability; null where there is none.</param>
/// <param name="IsInterval">Whether both ends come out.</param>
internal sealed record LowerBound(IInvocationOperation Call, IReadOnlyList<IArgumentOperation> Counts, IOperation? Alpha, bool IsInterval);

/// <summary>Finds them: by the field's names for them, by MathNet's Beta quantile, and by the names that an .editorconfig adds.</summary>
internal static class LowerBounds
{
    /// <summary>The bound that a call computes; null for any other call.</summary>
    public static LowerBound? Find(IInvocationOperation call, AnalyzerOptions options)
    {
        var method = BoundMethod.Of(call.TargetMethod);
        if (method.IsQuantileOfBeta)
        {
            return BetaQuantile(call);
        }

        var isNamed = OwnNames.LowerBounds.Has(options, call, method.Name);
        return isNamed || method.IsInterval || method.IsLower ? OfNumbers(call, method, isNamed)
            : method.IsRadius ? new(call, [.. call.Arguments.Where(argument => method.RoleOf(argument.Parameter) != BoundMethod.Role.None)], null, false)
            : null;
    }

    // One number is a count where the name was given by the user; a bound of the field's has two of them.
    private static LowerBound? OfNumbers(IInvocationOperation call, BoundMethod method, bool isNamed)
    {
        var counts = new List<IArgumentOperation>(1);
        var numbers = 0;
        IOperation? alpha = null;
        foreach (var argument in call.Arguments)
        {
            var role = method.RoleOf(argument.Parameter);
            numbers += role == BoundMethod.Role.None ? 0 : 1;
            alpha = (role & BoundMethod.Role.Alpha) != 0 ? argument.Value : alpha;
            if ((role & BoundMethod.Role.Count) != 0)
            {
                counts.Add(argument);
            }
        }

        return numbers > (isNamed ? 0 : 1) ? new(call, counts, alpha, method.IsInterval) : null;
    }

    /// <summary>The count in a lower bound that is written out: k/n − √(…), as Hoeffding's, or k/n − z·√(…); null for anything else.</summary>
    public static IOperation? CountOf(IBinaryOperation difference) =>
        difference.OperatorKind == BinaryOperatorKind.Subtract && Values.IsFraction(difference.Type)
        && Resolving.Resolve(difference.LeftOperand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } share && Values.IsWhole(Values.Unwrapped(share.LeftOperand).Type) && Values.IsWhole(Values.Unwrapped(share.RightOperand).Type)
        && Width(Resolving.Resolve(difference.RightOperand)) is { } root && Divides(root, share.RightOperand)
            ? share.LeftOperand
            : null;

    private static IInvocationOperation? Width(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { Name: "Sqrt", ContainingType.Name: "Math" or "MathF" or "Double" } } root => root,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => Width(Resolving.Resolve(product.RightOperand)) ?? Width(Resolving.Resolve(product.LeftOperand)),
        _ => null,
    };

    // √(log(1/α) / 2n), √(p(1 − p) / n): the same n.
    private static bool Divides(IInvocationOperation root, IOperation samples) => Values.Symbol(samples) is { } n && root.Arguments is [{ Value: var radicand }]
        && Resolving.Resolve(radicand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient
        && quotient.RightOperand.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(n, Values.Own(part)));

    /// <summary>The bound whose error probability a value is, as it stands in the call; null for any other value.</summary>
    public static LowerBound? AsAlpha(IOperation value, AnalyzerOptions options)
    {
        var outer = value.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer is IArgumentOperation { Parent: IInvocationOperation call } argument && Find(call, options) is { Alpha: { } alpha } bound && ReferenceEquals(alpha, argument.Value) ? bound : null;
    }

    /// <summary>Whether a bound is the upper one, or the same call with it gives both.</summary>
    public static bool IsUpper(IInvocationOperation call) => BoundMethod.Of(call.TargetMethod) is var method
        && (method.IsUpper
            || (method.SaysLower && call.Parent is { } parent && Complement(parent) is { Constant: 1, Of: var rest } && ReferenceEquals(Values.Unwrapped(rest), call))
            || (method.IsQuantileOfBeta && call.Arguments.Any(argument => Complement(Resolving.Resolve(argument.Value)) is { Constant: 1 })));

    /// <summary>c − x.</summary>
    public static (double? Constant, IOperation Of)? Complement(IOperation operation) =>
        Values.Unwrapped(operation) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference ? (Values.Constant(difference.LeftOperand), difference.RightOperand) : null;

    // Beta.InvCDF(k, n − k + 1, α), or new Beta(k, n − k + 1).InverseCumulativeDistribution(α).
    private static LowerBound? BetaQuantile(IInvocationOperation call)
    {
        var shape = call.Instance is { } instance ? (Resolving.Resolve(instance) as IObjectCreationOperation)?.Arguments : call.Arguments;
        return shape?.OrderBy(argument => argument.Parameter?.Ordinal).ToArray() is [var count, _, ..] && !EndsInOneMore(count.Value) && call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).LastOrDefault() is { Value: var alpha } && Complement(Resolving.Resolve(alpha)) is null
            ? new(call, [count], alpha, false)
            : null;
    }

    private static bool EndsInOneMore(IOperation value) => Resolving.Resolve(value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && Values.Constant(sum.RightOperand) == 1;
}
