using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// Writes what follows from a claim's declaration: id, title and source, the domain and what draws from it, what unpacks a
/// point for methods over the parameters themselves, the formula as text, and the catalogue's entries.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClaimGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step whose results are claims.</summary>
    public const string ClaimStep = "claims";

    /// <summary>The name of the step whose results are the catalogues, with their claims.</summary>
    public const string CatalogueStep = "catalogues";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var claims = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.ClaimAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, cancellation) => ClaimReader.Read(
                (INamedTypeSymbol)attributed.TargetSymbol,
                attributed.Attributes[0],
                (TypeDeclarationSyntax)attributed.TargetNode,
                attributed.SemanticModel.Compilation,
                cancellation)).WithTrackingName(ClaimStep);
        context.RegisterSourceOutput(claims, Emit);

        var entries = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.ClaimAttribute,
            static (node, _) => node is ClassDeclarationSyntax,
            static (attributed, _) => Entry((INamedTypeSymbol)attributed.TargetSymbol))
            .Where(static entry => entry is not null)
            .Collect()
            .Select(static (all, _) => new EquatableArray<string>([.. all.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal)]));
        var catalogues = context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.CatalogueAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (attributed, _) => (Space: attributed.TargetSymbol.ContainingNamespace.ToDisplayString(), attributed.TargetSymbol.Name))
            .Combine(entries)
            .WithTrackingName(CatalogueStep);
        context.RegisterSourceOutput(catalogues, static (output, catalogue) => output.AddSource(
            $"{catalogue.Left.Name}.g.cs", ClaimWriter.WriteCatalogue(catalogue.Left.Space, catalogue.Left.Name, catalogue.Right)));
    }

    private static void Emit(SourceProductionContext output, ClaimModel claim)
    {
        foreach (var problem in claim.Problems)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }

        if (claim.Heading is not null)
        {
            output.AddSource($"{(claim.Space.Length == 0 ? "" : $"{claim.Space}.")}{claim.TypeName}.g.cs", ClaimWriter.Write(claim));
        }
    }

    private static string? Entry(INamedTypeSymbol type) =>
        type is { IsAbstract: false, IsGenericType: false, ContainingType: null, DeclaredAccessibility: Accessibility.Public }
        && type.InstanceConstructors.Any(constructor => constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public })
        && ClaimReader.DerivesFrom(type, KnownNames.Claim)
            ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : null;
}
