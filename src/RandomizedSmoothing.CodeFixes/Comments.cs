using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>What people wrote beside their code.</summary>
internal static class Comments
{
    /// <summary>Whether a repair keeps every comment within what it replaces; those around it stay anyway.</summary>
    public static bool AreKept(SyntaxNode wrong, SyntaxNode right)
    {
        var text = right.ToFullString();
        return Within(wrong).All(comment => text.IndexOf(comment.ToString(), StringComparison.Ordinal) >= 0);
    }

    private static IEnumerable<SyntaxTrivia> Within(SyntaxNode node) => node.DescendantTrivia()
        .Where(trivia => node.Span.Contains(trivia.Span) && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.IfDirectiveTrivia);
}
