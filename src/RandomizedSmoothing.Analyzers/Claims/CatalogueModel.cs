using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A class that lists claims.</summary>
/// <param name="Space">The class's namespace; empty for the global one.</param>
/// <param name="TypeName">The class's name.</param>
/// <param name="Problem">Why it cannot be completed; null where it can.</param>
internal sealed record CatalogueModel(string Space, string TypeName, Problem? Problem)
{
    /// <summary>The class's name with its namespace.</summary>
    public string FullName => Space.Length == 0 ? TypeName : $"{Space}.{TypeName}";

    public static CatalogueModel Read(INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        var obstacle = !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? "has to be partial: the rest of it is generated"
            : type.ContainingType is not null || type.IsGenericType ? "may stand in no other class, and have no type parameters"
            : null;
        return new(
            ClaimReader.Space(type),
            type.Name,
            obstacle is null ? null : Analyzers.Claims.Problem.At(ClaimRules.NotPartial, syntax.Identifier.GetLocation(), type.Name, obstacle));
    }
}
