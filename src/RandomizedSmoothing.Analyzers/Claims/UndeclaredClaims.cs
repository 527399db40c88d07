using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>Classes that are claims and say neither by <c>[Claim]</c> nor by hand which one.</summary>
internal static class UndeclaredClaims
{
    private static readonly string[] Kinds = ["ExpressionClaim", "InequalityClaim", "CaseClaim", "NumberClaim", "BoundClaim", "RegionClaim", "SampledClaim"];

    /// <summary>Whether a class may be one, by its text alone.</summary>
    public static bool MayBe(SyntaxNode node) =>
        node is ClassDeclarationSyntax { BaseList.Types: [var first, ..] } type
        && Kinds.Any(kind => first.Type.ToString() is var name && (name == kind || name.EndsWith($".{kind}", StringComparison.Ordinal)))
        && !type.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword)
        && !type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is var name && (name.EndsWith("Claim", StringComparison.Ordinal) || name.EndsWith("ClaimAttribute", StringComparison.Ordinal)));

    /// <summary>What is wrong with it; null where it is a claim after all.</summary>
    public static Problem? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var syntax = (ClassDeclarationSyntax)context.Node;
        return context.SemanticModel.GetDeclaredSymbol(syntax, cancellation) is { IsAbstract: false } type
            && ClaimReader.DerivesFrom(type, KnownNames.Claim)
            && type.BaseType is { } direct && direct.ContainingNamespace.ToDisplayString() == KnownNames.Space
            && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.ClaimAttribute)
            && !type.GetMembers("Id").Any()
                ? Problem.At(ClaimRules.Undeclared, syntax.Identifier.GetLocation(), type.Name, Id(type.Name))
                : null;
    }

    // MyClaim is "my-claim".
    private static string Id(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
