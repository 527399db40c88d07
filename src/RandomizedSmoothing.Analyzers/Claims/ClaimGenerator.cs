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
            static (attributed, cancellation) => HintNames.IsFirst(attributed) && Identifiers.IsNamed(attributed.TargetSymbol)
                ? ClaimReader.Read(
                    (INamedTypeSymbol)attributed.TargetSymbol,
                    attributed.Attributes[0],
                    (TypeDeclarationSyntax)attributed.TargetNode,
                    attributed.SemanticModel.Compilation,
                    cancellation)
                : null)
            .Where(static claim => claim is not null)
            .Select(static (claim, _) => claim!)
            .WithTrackingName(ClaimStep);
        context.RegisterSourceOutput(claims.WithHintNames(static claim => Dotted(claim.Space, claim.TypeName)), static (output, named) => Emit(output, named.Model, named.HintName));

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
                static (attributed, _) => HintNames.IsFirst(attributed) && Identifiers.IsNamed(attributed.TargetSymbol)
                    ? CatalogueModel.Read((INamedTypeSymbol)attributed.TargetSymbol, (TypeDeclarationSyntax)attributed.TargetNode)
                    : null)
            .Where(static catalogue => catalogue is not null)
            .Select(static (catalogue, _) => catalogue!)
            .WithHintNames(static catalogue => $"{Dotted(catalogue.Space, catalogue.TypeName)}-catalogue")
            .Combine(entries)
            .WithTrackingName(CatalogueStep);
        context.RegisterSourceOutput(catalogues, static (output, all) => Emit(output, all.Left.Model, all.Left.HintName, all.Right));
    }

    private static string Dotted(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private static void Emit(SourceProductionContext output, CatalogueModel catalogue, string hintName, EquatableArray<string> claims)
    {
        if (catalogue.Problem is { } problem)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }
        else
        {
            output.AddSource(hintName, ClaimWriter.WriteCatalogue(catalogue.Space, catalogue.TypeName, claims));
        }
    }

    private static void Emit(SourceProductionContext output, ClaimModel claim, string hintName)
    {
        foreach (var problem in claim.Problems)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }

        if (claim.Heading is not null)
        {
            output.AddSource(hintName, ClaimWriter.Write(claim));
        }
    }

    private static string? Entry(INamedTypeSymbol type) =>
        type is { IsAbstract: false, IsGenericType: false, ContainingType: null, DeclaredAccessibility: Accessibility.Public }
        && type.InstanceConstructors.Any(constructor => constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public })
        && ClaimReader.DerivesFrom(type, KnownNames.Claim)
        && Identifiers.IsNamed(type)
            ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : null;
}
