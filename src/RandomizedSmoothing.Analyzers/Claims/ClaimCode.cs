using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A hash of a claim's code, in which comments and white space do not count, nor what <c>[Claim]</c> says, nor in which files its parts stand.</summary>
internal static class ClaimCode
{
    private const int Length = 8;

    /// <summary>Sixteen hexadecimal digits; null where the claims' assembly is too old to keep them.</summary>
    public static string? Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(KnownNames.ClaimCodeAttribute) is null)
        {
            return null;
        }

        var text = string.Join("\n", Declarations(type).Select(Text).OrderBy(part => part, StringComparer.Ordinal));
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(Length).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // Those of the class, and of what it derives from that is a claim's author's own.
    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null && one.ContainingNamespace.ToDisplayString() != KnownNames.Space; one = one.BaseType)
        {
            foreach (var part in one.OriginalDefinition.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).OfType<TypeDeclarationSyntax>())
            {
                yield return part;
            }
        }
    }

    private static string Text(TypeDeclarationSyntax part) => string.Join(" ", part.DescendantTokens(node => !IsHeading(node)).Select(token => token.Text)).Replace("\r\n", "\n");

    private static bool IsHeading(SyntaxNode node) => node is AttributeSyntax { Name: var name } && name.ToString() is "Claim" or "ClaimAttribute" or "RandomizedSmoothing.Claims.Claim";
}
