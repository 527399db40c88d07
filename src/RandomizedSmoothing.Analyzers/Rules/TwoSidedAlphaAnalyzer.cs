using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2002: half of α is spent on an upper bound that nobody asks for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoSidedAlphaAnalyzer() : RuleAnalyzer(TwoSided)
{
    private static readonly DiagnosticDescriptor TwoSided = Rule.Create(
        "RSM2002",
        "Certification",
        DiagnosticSeverity.Warning,
        "A one-sided bound is given a two-sided α",
        "A certificate needs a lower bound alone: '{0}' gives half of the error probability away, and every radius is smaller than it may be; pass α whole");

    private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(Look, OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "LowerBound" or "LowerConfidenceBound" or "LowerConfBound"
            && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "alpha") is { Value: var alpha }
            && IsHalf(Locals.Resolve(alpha))
            && !IsAnInterval(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(TwoSided, alpha.Syntax.GetLocation(), alpha.Syntax.ToString()));
        }
    }

    // With an upper bound beside it, half of α each is right.
    private static bool IsAnInterval(IInvocationOperation lower) => Locals.Root(lower).Descendants().OfType<IInvocationOperation>()
        .Any(call => call.TargetMethod.Name.IndexOf("Upper", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsHalf(IOperation value) => value switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } half => IsAlpha(half.LeftOperand) && IsNumber(half.RightOperand, 2),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } half =>
            (IsAlpha(half.LeftOperand) && IsNumber(half.RightOperand, 0.5)) || (IsNumber(half.LeftOperand, 0.5) && IsAlpha(half.RightOperand)),
        _ => false,
    };

    private static bool IsAlpha(IOperation operation) => string.Equals(Locals.Symbol(operation)?.Name, "alpha", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(IOperation operation, double number) =>
        operation.ConstantValue is { HasValue: true, Value: double or float or int } constant && Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture) == number;
}
