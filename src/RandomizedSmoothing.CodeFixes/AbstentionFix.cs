using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM2003: a statement that uses a prediction as a place is left out for an abstention, which is counted for no class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AbstentionFix() : RuleFix("RSM2003", "Leave abstentions out")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        // A value that is computed there would be computed twice; one that the method needs anyway has no statement to leave out.
        var name = reported as IdentifierNameSyntax ?? (reported as ArgumentSyntax)?.Expression as IdentifierNameSyntax;
        if (name?.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax } statement
            || name.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } function && statement.Span.Contains(function.Span)
            || model.GetSymbolInfo(name, cancellation).Symbol is not (ILocalSymbol or IParameterSymbol))
        {
            return null;
        }

        var question = SyntaxFactory.BinaryExpression(
            SyntaxKind.GreaterThanOrEqualExpression, SyntaxFactory.IdentifierName(name.Identifier.ValueText), SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0)));
        return (statement, SyntaxFactory.IfStatement(question, SyntaxFactory.Block(statement.WithoutTrivia())).NormalizeWhitespace().WithAdditionalAnnotations(Formatter.Annotation));
    }
}
