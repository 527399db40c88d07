using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM1004: a claim that asks whether two computed numbers are the same to the last bit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExactEqualityAnalyzer() : RuleAnalyzer(Exact)
{
    private static readonly DiagnosticDescriptor Exact = Rule.Create(
        "RSM1004",
        "Claims",
        DiagnosticSeverity.Warning,
        "A claim compares floating-point numbers for equality",
        "'{0}' is decided by rounding errors, and an enclosure never proves it: make the difference a margin, or compare it with a stated tolerance");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (start.Compilation.GetTypeByMetadataName(KnownNames.Claim) is { } claim)
        {
            start.RegisterSymbolStartAction(symbol => Look(symbol, claim), SymbolKind.NamedType);
        }
    });

    private static void Look(SymbolStartAnalysisContext context, INamedTypeSymbol claim)
    {
        for (var type = ((INamedTypeSymbol)context.Symbol).BaseType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, claim))
            {
                context.RegisterOperationAction(LookAtOperator, OperationKind.Binary);
                context.RegisterOperationAction(LookAtCall, OperationKind.Invocation);
                return;
            }
        }
    }

    private static void LookAtOperator(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            Report(context, comparison.LeftOperand, comparison.RightOperand);
        }
    }

    private static void LookAtCall(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } left, Arguments: [{ Value: var right }] })
        {
            Report(context, left, right);
        }
    }

    // A parameter that was set to a number may be compared with it: nothing was computed in between.
    private static void Report(OperationAnalysisContext context, IOperation left, IOperation right)
    {
        if (IsFraction(left.Type) && !IsGiven(left) && !IsGiven(right))
        {
            context.ReportDiagnostic(Diagnostic.Create(Exact, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
        }
    }

    private static bool IsFraction(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => true,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(constraint => constraint.Name == "IReal"),
        { Name: "Real" or "Interval" } => type.AllInterfaces.Any(implemented => implemented.Name == "IReal"),
        _ => false,
    };

    private static bool IsGiven(IOperation value) => value switch
    {
        { ConstantValue.HasValue: true } => true,
        IConversionOperation conversion => IsGiven(conversion.Operand),
        IParenthesizedOperation parenthesized => IsGiven(parenthesized.Operand),
        IUnaryOperation unary => IsGiven(unary.Operand),
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Zero" or "One" or "PositiveInfinity" or "NegativeInfinity" } } => true,
        _ => false,
    };
}
