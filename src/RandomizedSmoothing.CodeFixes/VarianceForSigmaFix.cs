using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM2005: <c>sigma * sigma</c> becomes <c>sigma</c>, the square of what may be negative its absolute value, and any other variance its root.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class VarianceForSigmaFix() : RuleFix("RSM2005", "Pass the standard deviation")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        if ((reported.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && argument.Span == reported.Span ? argument.Expression : reported as ExpressionSyntax ?? (reported as ArgumentSyntax)?.Expression) is not { } value)
        {
            return null;
        }

        var isFloat = model.GetTypeInfo(value, cancellation).Type?.SpecialType == SpecialType.System_Single;
        return model.GetTypeInfo(value, cancellation).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double ? (value, Root(value, isFloat ? "global::System.MathF" : "global::System.Math")) : null;
    }

    private static ExpressionSyntax Root(ExpressionSyntax value, string math) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Root(parenthesized.Expression, math),
        BinaryExpressionSyntax product when product.IsKind(SyntaxKind.MultiplyExpression) => Positive(Bare(product.Left), math),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Pow" } or IdentifierNameSyntax { Identifier.ValueText: "Pow" }, ArgumentList.Arguments: [var first, _] } => Positive(Bare(first.Expression), math),
        _ => Names.Expression($"{math}.Sqrt({value.WithoutTrivia()})"),
    };

    // A σ is positive; a difference may have either sign.
    private static ExpressionSyntax Positive(ExpressionSyntax root, string math) => IsDeviation(root) ? root : Names.Expression($"{math}.Abs({root})");

    private static bool IsDeviation(ExpressionSyntax root)
    {
        var name = root switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => "",
        };
        return name.IndexOf("sigma", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("std", StringComparison.OrdinalIgnoreCase) >= 0 || name is "sd" or "σ";
    }

    private static ExpressionSyntax Bare(ExpressionSyntax value) => (value is ParenthesizedExpressionSyntax parenthesized ? Bare(parenthesized.Expression) : value).WithoutTrivia();
}
