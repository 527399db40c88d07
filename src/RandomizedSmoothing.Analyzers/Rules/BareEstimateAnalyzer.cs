using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM3003: a sampled number that is compared, or turned into a radius, as if it were the number itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BareEstimateAnalyzer() : BodyAnalyzer([OperationKind.Binary, OperationKind.IsPattern, OperationKind.Invocation], [.. Sampled.Words, "estimate"], OwnNames.Counts, Bare)
{
    private const string OfCount = "ClopperPearson.LowerBound";

    private static readonly DiagnosticDescriptor Bare = Rule.Create(
        "RSM3003",
        "Sampling",
        DiagnosticSeverity.Warning,
        "A Monte Carlo estimate is compared without an error probability",
        "'{0}' is what the samples happened to say, and what follows from it errs with a chance that nobody stated: use a bound at a stated α, such as {1}");

    private protected override void Look(OperationAnalysisContext context, Lazy<MethodBody> body)
    {
        switch (context.Operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison:
                LookAtComparison(context, comparison, body);
                break;
            case IIsPatternOperation { Pattern: IRelationalPatternOperation or IBinaryPatternOperation } pattern when Values.IsFraction(pattern.Value.Type) && Estimate(pattern.Value, body, context) is var (what, advice)
                && !(advice == OfCount && pattern.Pattern is IRelationalPatternOperation { Value: var limit } && IsCertain(limit)):
                Report(context, pattern, what, advice);
                break;
            case IInvocationOperation call when IsQuantile(call) && call.Arguments.LastOrDefault()?.Value is { } p && Sampled.IsShare(p, body, context)
                && !(Values.Symbol(p) is { } asked && body.Value.IsAskedFor(asked)):
                Report(context, p, p, OfCount);
                break;
            case IInvocationOperation call when IsQuantile(call) && call.Arguments.LastOrDefault()?.Value is { } p && Sampled.IsProportion(p):
                Report(context, p, p, OfCount);
                break;
            case IInvocationOperation call:
                LookAtAssertion(context, call);
                break;
        }
    }

    private static void LookAtComparison(OperationAnalysisContext context, IBinaryOperation comparison, Lazy<MethodBody> body)
    {
        if (!Values.IsFraction(comparison.LeftOperand.Type) && !Values.IsWhole(comparison.LeftOperand.Type))
        {
            return;
        }

        if (Values.IsFraction(comparison.LeftOperand.Type) && (Estimate(comparison.LeftOperand, body, context) ?? Estimate(comparison.RightOperand, body, context)) is var (what, advice))
        {
            if (!MentionsABound(comparison) && !(advice == OfCount && (IsCertain(comparison.LeftOperand) || IsCertain(comparison.RightOperand))))
            {
                Report(context, comparison, what, advice);
            }
        }
        else if (Sampled.IsHalf(comparison, body, context) && !MentionsABound(comparison))
        {
            Report(context, comparison, comparison, OfCount);
        }
    }

    // Assert.That(estimate.Estimate, Is.EqualTo(0.3).Within(0.01)), or the other way round.
    private static void LookAtAssertion(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod is { Name: "That", ContainingType: { Name: "Assert", ContainingNamespace.Name: "Framework" } }
            && call.Arguments.Length >= 2
            && call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Take(2).ToArray() is [var actual, var expected]
            && (Sampled.OwnEstimate(actual.Value) ?? expected.Value.Descendants().Select(Sampled.OwnEstimate).FirstOrDefault(found => found is not null)) is { } estimate
            && !IsExactlyAsCounted(expected.Value)
            && !MentionsABound(expected.Value)
            && !MentionsABound(actual.Value))
        {
            Report(context, estimate, estimate, "Lower or Upper");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation at, IOperation what, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(Bare, at.Syntax.GetLocation(), what.Syntax.ToString(), advice));

    private static (IOperation What, string Advice)? Estimate(IOperation value, Lazy<MethodBody> body, OperationAnalysisContext context) =>
        Resolving.Resolve(value) is { Kind: not (OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.Literal) } resolved
            ? Sampled.OwnEstimate(resolved) is { } own ? (own, "Lower or Upper") : Sampled.IsShare(resolved, body, context) || Sampled.IsNoisyProportion(resolved, body, context) || IsGap(resolved, body, context) ? (value, OfCount) : null
            : null;

    // pA − pB of two shares.
    private static bool IsGap(IOperation value, Lazy<MethodBody> body, OperationAnalysisContext context) =>
        value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } gap && Sampled.IsShare(gap.LeftOperand, body, context) && Sampled.IsShare(gap.RightOperand, body, context);

    // Φ⁻¹, by the names that libraries give it.
    private static bool IsQuantile(IInvocationOperation call) => Sampled.IsNormalQuantile(call.TargetMethod);

    private static bool MentionsABound(IOperation operation) => operation.DescendantsAndSelf().Any(part =>
        Values.Own(part) is { } symbol && (symbol.Name.IndexOf("lower", StringComparison.OrdinalIgnoreCase) >= 0 || symbol.Name.IndexOf("upper", StringComparison.OrdinalIgnoreCase) >= 0));

    // Whether any sample hit, or all did, is so whatever the probability is.
    private static bool IsCertain(IOperation limit) => Values.Constant(limit) is 0 or 1;

    // Is.EqualTo without a tolerance: that the estimate is the quotient of its counts, or the same on two devices.
    private static bool IsExactlyAsCounted(IOperation constraint) => Values.Unwrapped(constraint) is IInvocationOperation { TargetMethod.Name: "EqualTo" };
}
