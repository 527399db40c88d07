using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM3003: <c>counts[top] / (double)n &gt; 0.5</c> becomes a bound at the α in reach; nothing is offered where there is none, or where the share has to be small.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class BareEstimateFix() : RuleFix("RSM3003", "Compare the lower bound at α")
{
    private const string Bound = "ClopperPearson";

    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        if (reported is not BinaryExpressionSyntax comparison
            || Large(comparison) is not { } side
            || Bare(side) is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } share
            || model.LookupNamespacesAndTypes(share.SpanStart, name: Bound).IsEmpty
            || !model.LookupSymbols(share.SpanStart, name: "alpha").Any(symbol => symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_Double } || (symbol is ILocalSymbol { Type.SpecialType: SpecialType.System_Double } local && local.Locations[0].SourceSpan.End < share.SpanStart)))
        {
            return null;
        }

        var (count, samples) = (Whole(share.Left), Whole(share.Right));
        return IsWhole(count) && IsWhole(samples)
            ? (side, SyntaxFactory.ParseExpression($"{Bound}.LowerBound({count.WithoutTrivia()}, {samples.WithoutTrivia()}, alpha)"))
            : null;

        bool IsWhole(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellation).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
    }

    private static ExpressionSyntax? Large(BinaryExpressionSyntax comparison) => comparison.Kind() switch
    {
        SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => comparison.Left,
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => comparison.Right,
        _ => null,
    };

    private static ExpressionSyntax Bare(ExpressionSyntax side) => side is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : side;

    private static ExpressionSyntax Whole(ExpressionSyntax side) => Bare(side) is CastExpressionSyntax cast ? Bare(cast.Expression) : Bare(side);
}
