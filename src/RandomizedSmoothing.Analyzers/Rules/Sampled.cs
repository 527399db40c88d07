using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Numbers that samples happened to give.</summary>
internal static class Sampled
{
    /// <summary>What code speaks of that draws samples of a smoothed classifier.</summary>
    public static readonly ImmutableArray<string> Words =
        ["noise", "sigma", "smooth", "certif", "radius", "radii", "predict", "classif", "montecarlo", "monte_carlo", "alpha", "abstain", "robust", "perturb", "region", "gauss", "noisy", "numsamples", "num_samples"];

    private static readonly ConditionalWeakTable<MethodBody, object> AboutSampling = new();

    private static readonly NamePattern Count = new("^_?(\\w*counts?\\d?|counts?_?(a|b|\\d)?|\\w*hits|\\w*votes|n_?a|n_?b|k|k_?a|successes|\\w*agreements?|inside|positives?)$");
    private static readonly NamePattern Samples = new("^_?(n\\d?|\\w*samples|sample_?(count|size)|total|trials|draws|num_?(samples|draws|noise)|num|m)$");
    private static readonly NamePattern Sampling = new($"{string.Join("|", Words)}|p_?a$|^top");
    private static readonly NamePattern Noise = new("nois[ey]|perturb");
    private static readonly NamePattern Elsewhere = new("cache|request|page|progress|disk|memory|retry|retries");
    private static readonly NamePattern Quantile = new("^(quantile|inv_?cdf|inverse_?cdf|ppf|probit|inverse_?cumulative_?distribution|inverse_?normal(_?cdf)?|normal_?quantile|phi_?inverse|inv_?phi|norm_?inv|inverse_?phi)$");

    /// <summary>The normal distribution's inverse, by the names that libraries give it.</summary>
    public static bool IsNormalQuantile(IMethodSymbol method) => Quantile.IsMatch(method.Name) && Values.IsFraction(method.ReturnType) && method.ContainingType.Name is not ("Beta" or "Binomial" or "ChiSquared" or "StudentT");

    /// <summary>The estimate of a type that gives its bounds beside it, also as |estimate − number|; null for anything else.</summary>
    public static IOperation? OwnEstimate(IOperation value) => Values.Unwrapped(value) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Estimate", ContainingType: var type } } property when Has(type, "Lower") && Has(type, "Upper") && Has(type, "Alpha") => property,
        IInvocationOperation { TargetMethod: { Name: "Abs", Parameters.Length: 1 }, Arguments: [{ Value: var difference }] } => OwnEstimate(difference),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference => OwnEstimate(difference.LeftOperand) ?? OwnEstimate(difference.RightOperand),
        ILocalReferenceOperation local when Resolving.Resolve(local) is var resolved && !ReferenceEquals(resolved, local) => OwnEstimate(resolved),
        _ => null,
    };

    /// <summary>counts[top] / (double)n, in a variable, or by a method that divides what it is given.</summary>
    public static bool IsShare(IOperation value, Lazy<MethodBody> body, OperationAnalysisContext context)
    {
        if (Values.Unwrapped(value) is not (IBinaryOperation or ILocalReferenceOperation or IInvocationOperation))
        {
            return false;
        }

        var resolved = value is IBinaryOperation ? value : Resolving.Resolve(value);
        return Quotient(resolved, context.CancellationToken) is var (count, samples) && IsCount(count, context) && IsSamples(samples, count) && IsAboutSampling(resolved, body, context);
    }

    /// <summary>
    /// The share of a collection that LINQ counts: <c>predictions.Count(p => p == top) / (double)predictions.Length</c>, <c>hits.Average(hit => hit ? 1.0 : 0)</c>. It is an accuracy
    /// as well, so that what is done with it has to say that it estimates a probability.
    /// </summary>
    public static bool IsProportion(IOperation value)
    {
        var resolved = Resolving.Resolve(value);
        return Values.Unwrapped(resolved) switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient => Values.IsFraction(quotient.Type) && IsCounted(Resolving.Resolve(WithoutOne(quotient.LeftOperand))),
            IInvocationOperation { TargetMethod.Name: "Average" } mean => Selected(mean).Arguments.Select(argument => Sources.Function(argument.Value)).OfType<IAnonymousFunctionOperation>()
                .Any(function => Sources.Returned(function).Select(Values.Unwrapped).Any(result => result is IConditionalOperation { WhenFalse: { } no } choice && Values.Constant(choice.WhenTrue) is 0 or 1 && Values.Constant(no) is 0 or 1)),
            _ => false,
        };
    }

    /// <summary>The same, where the collection, or what is counted of it, speaks of noise: no accuracy, but a probability.</summary>
    public static bool IsNoisyProportion(IOperation value, Lazy<MethodBody> body, OperationAnalysisContext context) =>
        IsProportion(value) && IsAboutSampling(value, body, context) && Names(Resolving.Resolve(value)).Any(Noise.IsMatch);

    private static IEnumerable<string> Names(IOperation value) => value.DescendantsAndSelf()
        .SelectMany(part => part is ILocalReferenceOperation local && Resolving.Resolve(local) is var resolved && !ReferenceEquals(resolved, local) ? resolved.DescendantsAndSelf().Prepend(part) : [part])
        .Select(part => part is IInvocationOperation call ? call.TargetMethod.Name : Values.Own(part)?.Name)
        .OfType<string>();

    // hits.Select(hit => hit ? 1.0 : 0).Average()
    private static IInvocationOperation Selected(IInvocationOperation mean) => mean.Arguments is [{ Value: var source }] && Sources.Function(source) is null && Resolving.Resolve(source) is IInvocationOperation { TargetMethod.Name: "Select" } select ? select : mean;

    private static bool IsCounted(IOperation count) => count is IInvocationOperation { TargetMethod.Name: "Count" or "LongCount" or "Sum" } call && call.Arguments.Any(argument => Sources.Function(argument.Value) is not null);

    /// <summary>counts[top] > n / 2, 2 * counts[top] > n.</summary>
    public static bool IsHalf(IBinaryOperation comparison, Lazy<MethodBody> body, OperationAnalysisContext context)
    {
        var (left, isScaled) = Scaled(comparison.LeftOperand);
        var (right, isPart) = Scaled(comparison.RightOperand);
        return (isScaled || isPart) && (IsPair(left, right) || IsPair(right, left)) && IsAboutSampling(comparison, body, context);

        bool IsPair(IOperation count, IOperation samples) => IsCount(count, context) && IsSamples(samples, count);
    }

    private static (IOperation Value, bool IsScaled) Scaled(IOperation operation)
    {
        var value = Values.Unwrapped(operation);
        value = value is ILocalReferenceOperation ? Resolving.Resolve(value) is IBinaryOperation resolved ? resolved : value : value;
        return value switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Values.Constant(product.RightOperand) is not null => (Values.Unwrapped(product.LeftOperand), true),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Values.Constant(product.LeftOperand) is not null => (Values.Unwrapped(product.RightOperand), true),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient when Values.Constant(quotient.RightOperand) is not null => (Values.Unwrapped(quotient.LeftOperand), true),
            _ => (value, false),
        };
    }

    private static (IOperation Count, IOperation Samples)? Quotient(IOperation value, CancellationToken cancellation)
    {
        switch (Values.Unwrapped(value))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient when Values.IsFraction(quotient.Type):
                return (WithoutOne(quotient.LeftOperand), Values.Unwrapped(quotient.RightOperand));
            case IInvocationOperation { Arguments: [{ Value: var first }, { Value: var second }] } call
                when Sources.Body(call.TargetMethod, call, cancellation) is { } body && MethodBody.Of(body).Returned is [var result]
                && Values.Unwrapped(result) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient
                && Values.Symbol(quotient.LeftOperand) is IParameterSymbol { Ordinal: 0 } && Values.Symbol(quotient.RightOperand) is IParameterSymbol { Ordinal: 1 }:
                return (Values.Unwrapped(first), Values.Unwrapped(second));
            default:
                return null;
        }
    }

    // 1.0 * hits / n
    private static IOperation WithoutOne(IOperation value) => Values.Unwrapped(value) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Values.Constant(product.LeftOperand) == 1 => Values.Unwrapped(product.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Values.Constant(product.RightOperand) == 1 => Values.Unwrapped(product.LeftOperand),
        var other => other,
    };

    private static bool IsCount(IOperation value, OperationAnalysisContext context) => value switch
    {
        IArrayElementReferenceOperation element => IsNamed(element.ArrayReference, Count) || IsNamed(Sorted(element.ArrayReference), Count),
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: KnownTypes.EstimationCounts or KnownTypes.SelectionCounts } } => true,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => IsNamed(instance, Count),
        IInvocationOperation { TargetMethod.Name: "Max" } max => (max.Instance ?? max.Arguments.FirstOrDefault()?.Value) is { } source && IsNamed(source, Count),
        // How many elements there are was not drawn.
        IPropertyReferenceOperation { Property: { Name: "Count" or "Length" or "LongLength", ContainingType: var owner } } when Values.IsCollection(owner) || owner.SpecialType == SpecialType.System_String => false,
        ILocalReferenceOperation { Local: var local } when LoopCounters.IsOne(local, value) => false,
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } parameter } when Sources.Collection(parameter, value) is { } collection && IsRange(collection) => false,
        ILocalReferenceOperation local when Resolving.Resolve(local) is var resolved && resolved is not ILocalReferenceOperation && IsCount(resolved, context) => true,
        _ => Values.IsWhole(value.Type) && (IsNamed(value, Count) || (Values.Symbol(value) is { } symbol && OwnNames.Counts.Has(context.Options, value, symbol.Name))),
    };

    // counts.OrderByDescending(c => c).ToArray() are the same counts.
    private static IOperation Sorted(IOperation collection)
    {
        var value = Resolving.Resolve(collection);
        while (value is IInvocationOperation { TargetMethod.Name: "OrderByDescending" or "OrderDescending" or "OrderBy" or "Order" or "ToArray" or "ToList" } call && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } source)
        {
            value = Resolving.Resolve(source);
        }

        return value;
    }

    private static bool IsRange(IOperation collection) => LoopCounters.IsRange(collection);

    private static bool IsSamples(IOperation value, IOperation count) => IsNamed(value, Samples) || value switch
    {
        IInvocationOperation { TargetMethod.Name: "Sum" } sum => (sum.Instance ?? sum.Arguments.FirstOrDefault()?.Value) is { } source && Values.Symbol(source) is { } summed
            && count.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(Values.Own(part), summed)),
        ILocalReferenceOperation local when Resolving.Resolve(local) is var resolved && resolved is not ILocalReferenceOperation => IsSamples(resolved, count),
        _ => false,
    };

    // hits / samples of a cache are no Monte Carlo: something around has to speak of noise, a classifier or a certificate.
    private static bool IsAboutSampling(IOperation value, Lazy<MethodBody> body, OperationAnalysisContext context) =>
        (bool)AboutSampling.GetValue(body.Value, all => Speaks(all, context.ContainingSymbol))
        || value.DescendantsAndSelf().Any(part => part is IPropertyReferenceOperation { Property.ContainingType.Name: KnownTypes.EstimationCounts or KnownTypes.SelectionCounts });

    private static object Speaks(MethodBody body, ISymbol member)
    {
        var names = body.Names
            .Concat(body.Calls.Select(call => call.TargetMethod.Name))
            .Concat(member is IMethodSymbol method ? method.Parameters.Select(parameter => parameter.Name) : [])
            .Concat([member.Name, member.ContainingType?.Name ?? ""])
            .Distinct(StringComparer.Ordinal).ToArray();
        return names.Any(Sampling.IsMatch) && !names.Any(Elsewhere.IsMatch);
    }

    private static bool IsNamed(IOperation value, NamePattern name) => Values.Symbol(value) is { } symbol && name.IsMatch(symbol.Name);

    private static bool Has(INamedTypeSymbol type, string property) => type.GetMembers(property).Any(member => member.Kind == SymbolKind.Property);
}
