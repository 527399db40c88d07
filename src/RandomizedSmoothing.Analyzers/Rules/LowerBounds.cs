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
    private static readonly NamePattern Lower = new("(lower|one_?sided).*(bound|conf|limit|binom|proportion|clopper|pearson|wilson|hoeffding|jeffreys|interval|ci$|p_?a$)|(binom\\w*|clopper|pearson|wilson|hoeffding|jeffreys|proportion|conf\\w*|beta|p_?a)_?lower|^p_?a_?(lower_?)?bound$|^lcb$");
    private static readonly NamePattern Interval = new("interval|conf_?int|proportion_?conf|^(clopper_?pearson|wilson|jeffreys|agresti_?coull|hoeffding)\\w*$");
    private static readonly NamePattern Trials = new("^(n|n0|trials|total|samples?|num_?samples|sample_?size|sample_?count|draws|alpha|delta|confidence\\w*|level|significance|sigma|p)$");
    private static readonly NamePattern Alpha = new("^(alpha|delta|significance\\w*|error(_?probability)?|fail\\w*|p|x|level|q|probability)$");

    /// <summary>The bound that a call computes; null for any other call.</summary>
    public static LowerBound? Find(IInvocationOperation call, AnalyzerOptions options)
    {
        var method = call.TargetMethod;
        if (IsBeta(call))
        {
            return BetaQuantile(call);
        }

        var isNamed = OwnNames.LowerBounds.Has(options, call, method.Name);
        var isInterval = IsInterval(method);
        var isLower = Values.IsFraction(method.ReturnType) && (Lower.IsMatch(method.Name) || IsLowerOf(method));
        if (!isNamed && !isInterval && !isLower && method.Name != "Radius")
        {
            return null;
        }

        var numbers = call.Arguments.Where(argument => argument.Parameter is { } parameter && (Values.IsWhole(parameter.Type) || Values.IsFraction(parameter.Type))).ToArray();
        return (isNamed && numbers.Length > 0) || (numbers.Length > 1 && (isInterval || isLower))
            ? new(call, [.. numbers.Where(argument => !Trials.IsMatch(argument.Parameter!.Name))], numbers.LastOrDefault(argument => Alpha.IsMatch(argument.Parameter!.Name))?.Value, isInterval)
            : method is { Name: "Radius", ContainingType.Name: KnownTypes.CertifiedRadiusProcedure } ? new(call, numbers, null, false)
            : null;
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

    /// <summary>Whether a method's name says that it bounds from below.</summary>
    public static bool IsLower(string method) => Lower.IsMatch(method);

    /// <summary>Whether a bound is the upper one, or the same call with it gives both.</summary>
    public static bool IsUpper(IInvocationOperation call) =>
        call.TargetMethod.Name.IndexOf("Upper", StringComparison.OrdinalIgnoreCase) >= 0
        || (call.Parent is { } parent && Complement(parent) is { Constant: 1, Of: var rest } && ReferenceEquals(Values.Unwrapped(rest), call) && (Lower.IsMatch(call.TargetMethod.Name) || IsLowerOf(call.TargetMethod)))
        || (IsBeta(call) && call.Arguments.Any(argument => Complement(Resolving.Resolve(argument.Value)) is { Constant: 1 }));

    /// <summary>c − x.</summary>
    public static (double? Constant, IOperation Of)? Complement(IOperation operation) =>
        Values.Unwrapped(operation) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference ? (Values.Constant(difference.LeftOperand), difference.RightOperand) : null;

    private static bool IsLowerOf(IMethodSymbol method) => method.Name is "Lower" && Interval.IsMatch(method.ContainingType.Name);

    // A bound that has two ends is an enclosure of the one, as Interval.ClopperPearsonLower.
    private static bool IsInterval(IMethodSymbol method) => Interval.IsMatch(method.Name) && !method.Name.EndsWith("Lower", StringComparison.Ordinal) && !method.Name.EndsWith("Upper", StringComparison.Ordinal) && Ends(method.ReturnType);

    private static bool Ends(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true, TupleElements.Length: 2 } tuple => tuple.TupleElements.All(element => Values.IsFraction(element.Type)),
        INamedTypeSymbol named => named.GetMembers().Any(member => member.Name.StartsWith("Lower", StringComparison.OrdinalIgnoreCase)) && named.GetMembers().Any(member => member.Name.StartsWith("Upper", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static bool IsBeta(IInvocationOperation call) => call.TargetMethod is { Name: "InvCDF" or "InverseCumulativeDistribution" or "BetaInv" or "Quantile" or "InverseDistributionFunction", ContainingType.Name: "Beta" or "BetaDistribution" or "BetaScaled" };

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
