using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>Names of the base library in a repair: whole, so that it compiles in every file, and shortened where a using allows it.</summary>
internal static class Names
{
    /// <summary>Code in which names of <c>System</c> are written <c>global::System.X</c>.</summary>
    public static ExpressionSyntax Expression(string code)
    {
        var parsed = SyntaxFactory.ParseExpression(code);
        return parsed.ReplaceNodes(
            parsed.DescendantNodesAndSelf().Where(IsWhole),
            (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static bool IsWhole(SyntaxNode node) => node is MemberAccessExpressionSyntax or QualifiedNameSyntax && node.ToString().StartsWith("global::", System.StringComparison.Ordinal);
}
