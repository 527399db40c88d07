using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM1006: a quotient of whole numbers in a claim's formula, which C# cuts to a whole number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IntegerDivisionAnalyzer() : RuleAnalyzer(Cut)
{
    private static readonly DiagnosticDescriptor Cut = Rule.Create(
        "RSM1006",
        "Claims",
        DiagnosticSeverity.Warning,
        "A claim divides whole numbers",
        "'{0}' is cut to a whole number, and so is 0 wherever the divisor is larger: make one side a T (or a double) first, or the claim is another one than it looks");

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
                context.RegisterOperationAction(LookAtQuotient, OperationKind.Binary);
                return;
            }
        }
    }

    // Of numbers that stay whole, such as a place in a list, that may be meant; of those that join a T or a double, it is not.
    private static void LookAtQuotient(OperationAnalysisContext context)
    {
        if (context.Operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, OperatorMethod: null } quotient && Values.IsWhole(quotient.Type) && !IsExact(quotient) && BecomesAFraction(quotient))
        {
            context.ReportDiagnostic(Diagnostic.Create(Cut, quotient.Syntax.GetLocation(), quotient.Syntax.ToString()));
        }
    }

    private static bool IsExact(IBinaryOperation quotient) =>
        Values.Constant(quotient.RightOperand) is { } divisor && (divisor == 1 || (Values.Constant(quotient.LeftOperand) is { } dividend && divisor != 0 && dividend % divisor == 0));

    private static bool BecomesAFraction(IOperation value)
    {
        for (var outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IParenthesizedOperation or IUnaryOperation or IBinaryOperation when Values.IsWhole(outer.Type):
                    break;
                case IConversionOperation conversion:
                    return Values.IsFraction(conversion.Type) || conversion.Type is ITypeParameterSymbol || conversion.Type?.Name is KnownTypes.Real or KnownTypes.Interval;
                default:
                    return false;
            }
        }

        return false;
    }
}
