using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM3003: a sampled number that is compared as if it were the number itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BareEstimateAnalyzer() : RuleAnalyzer(Bare)
{
    private static readonly DiagnosticDescriptor Bare = Rule.Create(
        "RSM3003",
        "Sampling",
        DiagnosticSeverity.Warning,
        "A Monte Carlo estimate is compared without an error probability",
        "'{0}' is what the samples happened to say, and the comparison errs with a chance that nobody stated: compare a bound at a stated α, such as {1}");

    private static readonly Regex Count = new("^(counts?|hits|votes|nA|n_a|k)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Samples = new("^(n|n0|samples|sample_?count|num_?samples|draws)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(LookAtComparison, OperationKind.Binary);
        context.RegisterOperationAction(LookAtAssertion, OperationKind.Invocation);
    }

    private static void LookAtComparison(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
            && comparison.LeftOperand.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single
            && (Estimate(comparison.LeftOperand) ?? Estimate(comparison.RightOperand)) is var (what, advice)
            && !MentionsABound(comparison))
        {
            context.ReportDiagnostic(Diagnostic.Create(Bare, comparison.Syntax.GetLocation(), what.Syntax.ToString(), advice));
        }
    }

    // Assert.That(estimate.Estimate, Is.EqualTo(0.3).Within(0.01)), or the other way round.
    private static void LookAtAssertion(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "That", ContainingType: { Name: "Assert", ContainingNamespace.Name: "Framework" } }
            && call.Arguments.Length >= 2
            && call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Take(2).ToArray() is [var actual, var expected]
            && (OwnEstimate(actual.Value) ?? expected.Value.Descendants().Select(OwnEstimate).FirstOrDefault(found => found is not null)) is { } estimate
            && !IsExactlyAsCounted(expected.Value)
            && !MentionsABound(expected.Value)
            && !MentionsABound(actual.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Bare, estimate.Syntax.GetLocation(), estimate.Syntax.ToString(), "Lower or Upper"));
        }
    }

    private static (IOperation What, string Advice)? Estimate(IOperation value)
    {
        if (OwnEstimate(value) is { } own)
        {
            return (own, "Lower or Upper");
        }

        return Share(Locals.Resolve(value)) ? (value, "ClopperPearson.LowerBound") : null;
    }

    // A type that knows its bounds gives its estimate beside them; |estimate − number| is the same comparison.
    private static IOperation? OwnEstimate(IOperation value) => Locals.Unwrapped(value) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Estimate", ContainingType: var type } } property when Has(type, "Lower") && Has(type, "Upper") && Has(type, "Alpha") => property,
        IInvocationOperation { TargetMethod: { Name: "Abs", Parameters.Length: 1 }, Arguments: [{ Value: var difference }] } => OwnEstimate(difference),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference => OwnEstimate(difference.LeftOperand) ?? OwnEstimate(difference.RightOperand),
        ILocalReferenceOperation local when Locals.Resolve(local) is var resolved && !ReferenceEquals(resolved, local) => OwnEstimate(resolved),
        _ => null,
    };

    // counts[top] / (double)n
    private static bool Share(IOperation value) => Locals.Unwrapped(value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } division
        && IsCount(Locals.Unwrapped(division.LeftOperand)) && IsNamed(Locals.Unwrapped(division.RightOperand), Samples);

    private static bool IsCount(IOperation value) => value switch
    {
        IArrayElementReferenceOperation element => IsNamed(element.ArrayReference, Count),
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "EstimationCounts" or "SelectionCounts" } } => true,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => IsNamed(instance, Count),
        IInvocationOperation { TargetMethod.Name: "Max" } max => (max.Instance ?? max.Arguments.FirstOrDefault()?.Value) is { } source && IsNamed(source, Count),
        _ => value.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 && IsNamed(value, Count),
    };

    private static bool IsNamed(IOperation value, Regex name) => Locals.Symbol(value) is { } symbol && name.IsMatch(symbol.Name);

    private static bool Has(INamedTypeSymbol type, string property) => type.GetMembers(property).Any(member => member.Kind == SymbolKind.Property);

    private static bool MentionsABound(IOperation operation) => operation.DescendantsAndSelf().Any(part =>
        Locals.Symbol(part) is { } symbol && (symbol.Name.IndexOf("lower", StringComparison.OrdinalIgnoreCase) >= 0 || symbol.Name.IndexOf("upper", StringComparison.OrdinalIgnoreCase) >= 0));

    // Is.EqualTo without a tolerance: that the estimate is the quotient of its counts, or the same on two devices.
    private static bool IsExactlyAsCounted(IOperation constraint) => Locals.Unwrapped(constraint) is IInvocationOperation { TargetMethod.Name: "EqualTo" };
}
