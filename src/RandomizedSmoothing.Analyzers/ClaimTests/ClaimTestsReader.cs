using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.ClaimTests;

/// <summary>Reads a request for tests. The claims are looked up as symbols, so that they may be in a referenced assembly.</summary>
internal static class ClaimTestsReader
{
    private const string NUnit = "NUnit.Framework.TestAttribute";
    private const string DefaultCommand = "dotnet test --filter";

    /// <summary>A class with <c>[ClaimTests]</c>.</summary>
    public static ClaimTestsModel Read(INamedTypeSymbol type, AttributeData attribute, TypeDeclarationSyntax syntax, Compilation compilation, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var location = syntax.Identifier.GetLocation();
        if (Obstacle(type, syntax, compilation) is { } obstacle)
        {
            problems.Add(Problem.At(ClaimRules.NoTests, location, type.Name, obstacle));
        }

        var claims = new List<INamedTypeSymbol>();
        foreach (var asked in attribute.ConstructorArguments.SelectMany(Types))
        {
            var found = Claims(asked, compilation, cancellation).ToArray();
            if (found.Length == 0 && asked.TypeKind != TypeKind.Error)
            {
                problems.Add(Problem.At(ClaimRules.NoTests, location, type.Name, $"asks for '{asked.Name}', which is neither a claim that can be created nor a catalogue of such"));
            }

            claims.AddRange(found);
        }

        if (claims.Count == 0 && problems.Count == 0)
        {
            problems.Add(Problem.At(ClaimRules.NoTests, location, type.Name, "asks for no claim: name some, or a catalogue"));
        }

        return new(
            ClaimReader.Space(type),
            type.Name,
            attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Command").Value.Value as string ?? DefaultCommand,
            problems.Count > 0 ? default : Tested(claims),
            problems.ToImmutable());
    }

    private static string? Obstacle(INamedTypeSymbol type, TypeDeclarationSyntax syntax, Compilation compilation) =>
        !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? "has to be partial: its tests are generated"
        : type.ContainingType is not null || type.IsGenericType || type.IsStatic ? "may stand in no other class, and be neither static nor generic"
        : compilation.GetTypeByMetadataName(NUnit) is null ? "asks for NUnit tests, and its project does not reference NUnit"
        : null;

    private static IEnumerable<INamedTypeSymbol> Types(TypedConstant argument) =>
        argument.Kind == TypedConstantKind.Array ? argument.IsNull ? [] : argument.Values.SelectMany(Types)
        : argument is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type } ? [type] : [];

    private static IEnumerable<INamedTypeSymbol> Claims(INamedTypeSymbol asked, Compilation compilation, CancellationToken cancellation) =>
        Has(asked, KnownNames.CatalogueAttribute)
            ? All(asked.ContainingAssembly.GlobalNamespace, cancellation).Where(type => type.DeclaredAccessibility == Accessibility.Public && Has(type, KnownNames.ClaimAttribute) && IsCreatable(type, compilation))
            : IsCreatable(asked, compilation) ? [asked] : [];

    private static IEnumerable<INamedTypeSymbol> All(INamespaceSymbol space, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(inner => All(inner, cancellation)));
    }

    private static bool IsCreatable(INamedTypeSymbol type, Compilation compilation) =>
        type is { IsAbstract: false, IsGenericType: false }
        && ClaimReader.DerivesFrom(type, KnownNames.Claim)
        && Identifiers.IsNamed(type)
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly));

    private static bool Has(INamedTypeSymbol type, string attribute) => AttributeOf(type, attribute) is not null;

    private static AttributeData? AttributeOf(INamedTypeSymbol type, string name) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    // Two classes of one name, in two namespaces, are told apart by these.
    private static ImmutableArray<TestedClaim> Tested(IEnumerable<INamedTypeSymbol> claims) =>
    [
        .. from @group in claims.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).GroupBy(claim => claim.Name, StringComparer.Ordinal)
           orderby @group.Key
           let isUnique = @group.Count() == 1
           from claim in @group
           select new TestedClaim(
               claim.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
               isUnique ? claim.Name : claim.ToDisplayString().Replace('.', '_'),
               Summary(claim)),
    ];

    private static string Summary(INamedTypeSymbol claim) =>
        AttributeOf(claim, KnownNames.ClaimAttribute)?.ConstructorArguments is [{ Value: string id }, { Value: string title }, { Value: string source }]
            ? $"{id} ({source}): {title}"
            : claim.Name;
}
