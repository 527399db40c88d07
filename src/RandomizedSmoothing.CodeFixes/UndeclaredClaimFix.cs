using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1013: a claim gets <c>[Claim]</c> with an id and a title from its name. Its source stays empty, which RSM1001 asks for: nobody but its author knows it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UndeclaredClaimFix() : RuleFix("RSM1013", "Declare it with [Claim]")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        if (reported is not ClassDeclarationSyntax type)
        {
            return null;
        }

        var words = Words(type.Identifier.ValueText).ToArray();
        var title = string.Join(" ", words.Select((word, i) => i == 0 ? word : word.ToLowerInvariant()));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attributes.Of("RandomizedSmoothing.Claims.Claim", $"\"{string.Join("-", words).ToLowerInvariant()}\"", $"\"{title}\"", "\"\"")));
        var declared = type.Modifiers.Any(SyntaxKind.PartialKeyword) ? type : NotPartialFix.Partial(type);
        return (type, declared.WithoutLeadingTrivia().WithAttributeLists(declared.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.EndOfLine(Line(type)), Indentation(type)))));
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || char.IsUpper(name[i]))
            {
                yield return name.Substring(start, i - start);
                start = i;
            }
        }
    }

    private static string Line(SyntaxNode node) => node.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";

    private static SyntaxTrivia Indentation(SyntaxNode node) => node.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) is { RawKind: not 0 } space ? space : SyntaxFactory.Whitespace("");
}
