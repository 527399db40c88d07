using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1010, RSM1012: a class that is to be completed becomes <c>partial</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NotPartialFix() : RuleFix("RSM1010", "Make it partial", "RSM1012")
{
    /// <summary>The class with the word.</summary>
    internal static ClassDeclarationSyntax Partial(ClassDeclarationSyntax type) => type.Modifiers.Count == 0
        ? type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(SyntaxFactory.Token(type.Keyword.LeadingTrivia, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
        : type.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        reported is ClassDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.PartialKeyword) ? (type, Partial(type)) : null;
}
