using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM2002: <c>alpha / 2</c> and <c>2 * alpha</c> become <c>alpha</c>, also in <c>1 - alpha / 2</c>, and <c>ClopperPearson.Interval(…).Lower</c> becomes <c>ClopperPearson.LowerBound(…)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TwoSidedAlphaFix() : RuleFix("RSM2002", "Give all of α to the lower bound")
{
    // Where a local or a constant has the half, it may have other uses.
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => reported switch
    {
        ArgumentSyntax argument => Repair(argument.Expression, model, cancellation),
        BinaryExpressionSyntax half when half.IsKind(SyntaxKind.DivideExpression) => (half, Whole(half.Left)),
        BinaryExpressionSyntax part when part.IsKind(SyntaxKind.MultiplyExpression) => (part, Whole(model.GetConstantValue(part.Left, cancellation).HasValue ? part.Right : part.Left)),
        BinaryExpressionSyntax quantile when quantile.IsKind(SyntaxKind.SubtractExpression) => Repair(quantile.Right, model, cancellation),
        ParenthesizedExpressionSyntax inner => Repair(inner.Expression, model, cancellation),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Interval" } method, Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Lower" } lower } interval
            when model.GetSymbolInfo(interval, cancellation).Symbol is IMethodSymbol { ContainingType.Name: "ClopperPearson" or "BinomialConfidenceSequence" } symbol && !symbol.ContainingType.GetMembers("LowerBound").IsEmpty =>
            (lower, interval.WithExpression(method.WithName(SyntaxFactory.IdentifierName("LowerBound"))).WithTrailingTrivia()),
        _ => null,
    };

    private static ExpressionSyntax Whole(ExpressionSyntax alpha) => alpha is ParenthesizedExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } bare ? ((ParenthesizedExpressionSyntax)bare).Expression : alpha;
}
