using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>Reads a declaration.</summary>
internal static class ClaimReader
{
    /// <summary>A class with <c>[Claim]</c>.</summary>
    public static ClaimModel ReadAttributed(INamedTypeSymbol type, AttributeData attribute, TypeDeclarationSyntax syntax, Compilation compilation, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var location = syntax.Identifier.GetLocation();
        if (Obstacle(type, syntax) is { } obstacle)
        {
            problems.Add(Problem.At(ClaimRules.NotPartial, location, type.Name, obstacle));
        }

        if (problems.Count > 0 || attribute.ConstructorArguments is not [{ Value: string id }, { Value: string title }, { Value: string source }])
        {
            return Empty(type) with { Problems = problems.ToImmutable() };
        }

        var sides = ClaimSides.Read(type, problems);
        return new ClaimModel(
            Space(type),
            type.Name,
            new HeadingModel(id, title, source),
            sides.Parameters,
            sides.Slack,
            sides.Margin,
            problems.Count == 0 ? ClaimFormula.Read(type, compilation, cancellation) : null,
            problems.ToImmutable());
    }

    /// <summary>A partial class without <c>[Claim]</c>, of which only the formula is generated; null where there is none.</summary>
    public static ClaimModel? ReadPlain(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        type is { IsAbstract: false, IsGenericType: false, ContainingType: null }
        && DerivesFrom(type, KnownNames.ExpressionClaim)
        && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.ClaimAttribute)
        && ClaimFormula.Read(type, compilation, cancellation) is { } formula
            ? Empty(type) with { Formula = formula }
            : null;

    public static bool DerivesFrom(INamedTypeSymbol type, string name)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.ToDisplayString() == name)
            {
                return true;
            }
        }

        return false;
    }

    private static ClaimModel Empty(INamedTypeSymbol type) => new(Space(type), type.Name, null, default, default, default, null, default);

    private static string Space(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static string? Obstacle(INamedTypeSymbol type, TypeDeclarationSyntax syntax) =>
        !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? "has to be partial: the rest of it is generated"
        : !DerivesFrom(type, KnownNames.Claim) ? "has to derive from a Claim, such as ExpressionClaim"
        : type.ContainingType is not null || type.IsGenericType ? "has to stand in a namespace, without type parameters"
        : null;
}
