using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM4012: <c>checked</c> becomes <c>unchecked</c>, which is what a device does anyway. Where the project checks everything, nothing is offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KernelOverflowFix() : RuleFix("RSM4012", "Say what a device does: unchecked")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        reported.AncestorsAndSelf().FirstOrDefault(outer => outer is CheckedExpressionSyntax or CheckedStatementSyntax or MemberDeclarationSyntax) switch
        {
            CheckedExpressionSyntax { RawKind: (int)SyntaxKind.CheckedExpression } wrong => (wrong, SyntaxFactory.CheckedExpression(SyntaxKind.UncheckedExpression, Unchecked(wrong.Keyword), wrong.OpenParenToken, wrong.Expression, wrong.CloseParenToken)),
            CheckedStatementSyntax { RawKind: (int)SyntaxKind.CheckedStatement } wrong => (wrong, SyntaxFactory.CheckedStatement(SyntaxKind.UncheckedStatement, wrong.AttributeLists, Unchecked(wrong.Keyword), wrong.Block)),
            _ => null,
        };

    private static SyntaxToken Unchecked(SyntaxToken keyword) => SyntaxFactory.Token(keyword.LeadingTrivia, SyntaxKind.UncheckedKeyword, keyword.TrailingTrivia);
}
