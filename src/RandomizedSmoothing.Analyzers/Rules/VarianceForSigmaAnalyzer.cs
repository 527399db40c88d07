using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2005: a variance where a standard deviation is asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VarianceForSigmaAnalyzer() : RuleAnalyzer(Variance)
{
    private static readonly DiagnosticDescriptor Variance = Rule.Create(
        "RSM2005",
        "Certification",
        DiagnosticSeverity.Warning,
        "A variance is passed for σ",
        "'{0}' is a standard deviation, but is given a variance, '{1}': pass σ, not σ²");

    private static readonly Regex Deviation = new("^(sigma|noise_?sigma|sd|std|std_?dev|standard_?deviation)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Squared = new("variance|sigma_?(squared|sq)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(Look, OperationKind.Argument);

    private static void Look(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: var name } && Deviation.IsMatch(name) && IsSquare(argument.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Variance, argument.Syntax.GetLocation(), name, argument.Value.Syntax.ToString()));
        }
    }

    private static bool IsSquare(IOperation value) => value switch
    {
        IConversionOperation conversion => IsSquare(conversion.Operand),
        IParenthesizedOperation parenthesized => IsSquare(parenthesized.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            Locals.Symbol(product.LeftOperand) is { } factor && SymbolEqualityComparer.Default.Equals(factor, Locals.Symbol(product.RightOperand)),
        IInvocationOperation { TargetMethod: { Name: "Pow", ContainingType.Name: "Math" or "MathF" }, Arguments: [_, { Value.ConstantValue: { HasValue: true, Value: 2.0 or 2.0f } }] } => true,
        _ => Locals.Symbol(value) is { } symbol && Squared.IsMatch(symbol.Name),
    };
}
