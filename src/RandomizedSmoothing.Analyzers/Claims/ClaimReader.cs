using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>Reads a declaration.</summary>
internal static class ClaimReader
{
    private const string InequalityClaim = $"{KnownNames.Space}.InequalityClaim";
    private const string PointGenerator = $"{KnownNames.Space}.Engines.PointGenerator";
    private const string FsCheck = "FsCheck.Fluent.Prop";

    /// <summary>A class with <c>[Claim]</c>, but for its formula.</summary>
    public static ClaimModel Read(INamedTypeSymbol type, AttributeData attribute, TypeDeclarationSyntax syntax, Compilation compilation)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (Obstacle(type, syntax) is { } obstacle)
        {
            problems.Add(Problem.At(ClaimRules.NotPartial, syntax.Identifier.GetLocation(), type.Name, obstacle));
        }

        if (problems.Count > 0 || attribute.ConstructorArguments is not [{ Value: string id }, { Value: string title }, { Value: string source }])
        {
            return new(Space(type), type.Name, IsListed(type), null, default, default, null, DrawsPoints: false, Code: null, problems.ToImmutable());
        }

        var sides = ClaimSides.Read(type, compilation, problems);
        return new ClaimModel(
            Space(type),
            type.Name,
            IsListed(type),
            new HeadingModel(id, title, source),
            sides.Parameters,
            sides.Overrides,
            Formula: null,
            DrawsPoints(type, compilation),
            ClaimCode.Of(type, compilation),
            problems.ToImmutable());
    }

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

    /// <summary>The namespace that a type is in; empty for the global one.</summary>
    public static string Space(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static bool IsListed(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false, ContainingType: null, DeclaredAccessibility: Accessibility.Public }
        && type.InstanceConstructors.Any(constructor => constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public })
        && DerivesFrom(type, KnownNames.Claim);

    // A class's own member of one of these names has another meaning, which it keeps.
    private static bool DrawsPoints(INamedTypeSymbol type, Compilation compilation) =>
        DerivesFrom(type, InequalityClaim)
        && type.Name is not (ClaimWriter.Points or ClaimWriter.ForAll)
        && type.GetMembers(ClaimWriter.Points).IsEmpty && type.GetMembers(ClaimWriter.ForAll).IsEmpty
        && compilation.GetTypeByMetadataName(FsCheck) is not null
        && compilation.GetTypeByMetadataName(PointGenerator) is not null;

    // What stands in every generated half.
    private static bool IsWritten(string name) => name is "Id" or "Title" or "Source" or ClaimWriter.DomainOfParameters;

    private static string? Obstacle(INamedTypeSymbol type, TypeDeclarationSyntax syntax) =>
        !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? "has to be partial: the rest of it is generated"
        : !DerivesFrom(type, KnownNames.Claim) ? "has to derive from a Claim, such as ExpressionClaim"
        : type.ContainingType is not null ? "may not stand within another class: it stands in a namespace, or at the top of a file"
        : type.IsGenericType ? "has to be written without type parameters"
        : type.IsFileLocal ? "may not be file-local: its other half is generated into a file of its own"
        : type.GetMembers().FirstOrDefault(member => IsWritten(member.Name)) is { } own ? $"has a member '{own.Name}' of its own, and one is generated from [Claim]: leave it out, or [Claim]"
        : type.Name is "Id" or "Title" or "Source" or "Statement" or "Formula" or KnownNames.Domain ? "has the name of one of its members, which C# does not allow: call it otherwise"
        : null;
}
