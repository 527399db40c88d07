using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1014: <c>0.5 * R</c> becomes <c>T.From(0.5) * R</c>, and <c>Math.Sqrt(R)</c> becomes <c>T.Sqrt(R)</c>: what the rule's message says, where it says code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MixedNumbersFix() : RuleFix("RSM1014", "Compute with the claim's own numbers")
{
    /// <summary>The property of the rule's report that holds the code.</summary>
    public const string Code = "repair";

    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(Diagnostic diagnostic, SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        var wrong = reported is ArgumentSyntax argument ? argument.Expression : reported as ExpressionSyntax;
        if (wrong is null || !diagnostic.Properties.TryGetValue(Code, out var code) || code is null)
        {
            return null;
        }

        var right = SyntaxFactory.ParseExpression(code);
        return (wrong, right is BinaryExpressionSyntax && wrong.Parent is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(right) : right);
    }

    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => null;
}
