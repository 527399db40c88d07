using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1006: <c>1 / d</c> becomes <c>T.One / d</c>, and any other quotient has its left side made a number with a fraction first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class IntegerDivisionFix() : RuleFix("RSM1006", "Divide without cutting")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        if (reported is not BinaryExpressionSyntax quotient || Target(quotient, model, cancellation) is not { } type)
        {
            return null;
        }

        var left = quotient.Left.WithoutTrailingTrivia();
        ExpressionSyntax whole = type is ITypeParameterSymbol && left.ToString() == "1"
            ? SyntaxFactory.ParseExpression($"{type.Name}.One")
            : SyntaxFactory.ParseExpression($"({type.ToMinimalDisplayString(model, quotient.SpanStart)}){(left is BinaryExpressionSyntax or ConditionalExpressionSyntax or PrefixUnaryExpressionSyntax ? $"({left})" : $"{left}")}");
        return (quotient, quotient.WithLeft(whole.WithTrailingTrivia(quotient.Left.GetTrailingTrivia())));
    }

    // What the quotient joins: it is converted where the whole numbers end.
    private static ITypeSymbol? Target(ExpressionSyntax quotient, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode? outer = quotient; outer is ExpressionSyntax expression; outer = outer.Parent)
        {
            if (model.GetTypeInfo(expression, cancellation) is { Type: { } from, ConvertedType: { } to } && !SymbolEqualityComparer.Default.Equals(from, to))
            {
                return to is ITypeParameterSymbol or { SpecialType: SpecialType.System_Double } ? to : null;
            }
        }

        return null;
    }
}
