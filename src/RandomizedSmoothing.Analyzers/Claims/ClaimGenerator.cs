using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// Writes what follows from a claim's declaration: id, title and source, the domain and what unpacks a point from the
/// parameters of <c>Slack</c> and <c>Margin</c>, the formula as text, and the catalogue's entries.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClaimGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step whose results are claims with <c>[Claim]</c>.</summary>
    public const string DeclaredStep = "declared claims";

    /// <summary>The name of the step whose results are the formulas of the other claims.</summary>
    public const string FormulaStep = "formulas";

    /// <summary>The name of the step whose results are the catalogues, with their claims.</summary>
    public const string CatalogueStep = "catalogues";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declared = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.ClaimAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, cancellation) => ClaimReader.ReadAttributed(
                (INamedTypeSymbol)attributed.TargetSymbol,
                attributed.Attributes[0],
                (TypeDeclarationSyntax)attributed.TargetNode,
                attributed.SemanticModel.Compilation,
                cancellation)).WithTrackingName(DeclaredStep);
        context.RegisterSourceOutput(declared, Emit);

        var plain = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { BaseList: not null } type && type.Modifiers.Any(SyntaxKind.PartialKeyword),
            static (derived, cancellation) => derived.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)derived.Node, cancellation) is { } type
                ? ClaimReader.ReadPlain(type, derived.SemanticModel.Compilation, cancellation)
                : null)
            .Where(static model => model is not null).WithTrackingName(FormulaStep);
        context.RegisterSourceOutput(plain, static (output, model) => Emit(output, model!));

        var entries = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
            static (derived, cancellation) => derived.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)derived.Node, cancellation) is { } type ? Entry(type) : null)
            .Where(static entry => entry is not null)
            .Collect();
        var catalogues = context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.CatalogueAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (attributed, _) => (Space: attributed.TargetSymbol.ContainingNamespace.ToDisplayString(), attributed.TargetSymbol.Name))
            .Combine(entries.Select(static (all, _) => new EquatableArray<string>([.. all.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal)])))
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

        if (claim.Heading is not null || claim.Formula is not null)
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
