using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM2002: <c>alpha / 2</c> becomes <c>alpha</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TwoSidedAlphaFix() : RuleFix("RSM2002", "Give all of α to the lower bound")
{
    // Where a local has the half, it may have other uses.
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => reported switch
    {
        ArgumentSyntax argument => Repair(argument.Expression, model, cancellation),
        BinaryExpressionSyntax half when half.IsKind(SyntaxKind.DivideExpression) => (half, half.Left),
        BinaryExpressionSyntax half when half.IsKind(SyntaxKind.MultiplyExpression) => (half, model.GetConstantValue(half.Left, cancellation).HasValue ? half.Right : half.Left),
        _ => null,
    };
}
