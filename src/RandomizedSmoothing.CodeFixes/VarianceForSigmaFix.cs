using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM2005: <c>sigma * sigma</c> becomes <c>sigma</c>, and any other variance its root.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class VarianceForSigmaFix() : RuleFix("RSM2005", "Pass the standard deviation")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        reported.FirstAncestorOrSelf<ArgumentSyntax>() is { Expression: var value } ? (value, Root(value)) : null;

    private static ExpressionSyntax Root(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Root(parenthesized.Expression),
        BinaryExpressionSyntax product when product.IsKind(SyntaxKind.MultiplyExpression) => Bare(product.Left),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Pow" }, ArgumentList.Arguments: [var first, _] } => Bare(first.Expression),
        _ => SyntaxFactory.ParseExpression($"Math.Sqrt({value.WithoutTrivia()})"),
    };

    private static ExpressionSyntax Bare(ExpressionSyntax value) => (value is ParenthesizedExpressionSyntax parenthesized ? Bare(parenthesized.Expression) : value).WithoutTrivia();
}
