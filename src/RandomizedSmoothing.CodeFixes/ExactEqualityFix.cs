using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1004: <c>a == b</c> becomes <c>Math.Abs(a - b) &lt;= Resolution</c>, with the tolerance that a claim of an inequality has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ExactEqualityFix() : RuleFix("RSM1004", "Compare the difference with the claim's resolution")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        if (reported is not BinaryExpressionSyntax comparison
            || model.GetTypeInfo(comparison.Left, cancellation).Type?.SpecialType != SpecialType.System_Double
            || model.GetTypeInfo(comparison.Right, cancellation).Type?.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Int32 or SpecialType.System_Int64)
            || !model.LookupSymbols(comparison.SpanStart, name: "Resolution").Any(symbol => symbol is IFieldSymbol { IsConst: true }))
        {
            return null;
        }

        var sign = comparison.IsKind(SyntaxKind.EqualsExpression) ? "<=" : ">";
        return (comparison, Names.Expression($"global::System.Math.Abs({Operand(comparison.Left)} - {Operand(comparison.Right)}) {sign} Resolution"));
    }

    // What binds less tightly than a minus sign is on its own in parentheses; a comment stays beside its operand.
    private static string Operand(ExpressionSyntax side)
    {
        var text = side.ToFullString().Trim();
        return text.Contains("//") ? $"{side.WithoutTrivia()}" : side is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax ? $"({text})" : text;
    }
}
