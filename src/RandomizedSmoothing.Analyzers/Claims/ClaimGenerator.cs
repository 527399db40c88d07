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

    /// <summary>The name of the step whose result is all formulas.</summary>
    public const string FormulaStep = "formulas";

    /// <summary>The name of the step whose results are the catalogues, with their claims.</summary>
    public const string CatalogueStep = "catalogues";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var claims = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.ClaimAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, _) => HintNames.IsFirst(attributed) && Identifiers.IsNamed(attributed.TargetSymbol)
                ? ClaimReader.Read(
                    (INamedTypeSymbol)attributed.TargetSymbol,
                    attributed.Attributes[0],
                    (TypeDeclarationSyntax)attributed.TargetNode,
                    attributed.SemanticModel.Compilation)
                : null)
            .Where(static claim => claim is not null)
            .Select(static (claim, _) => claim!)
            .WithTrackingName(ClaimStep);

        var undeclared = context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => UndeclaredClaims.MayBe(node), static (found, cancellation) => UndeclaredClaims.Read(found, cancellation))
            .Where(static problem => problem is not null);
        context.RegisterSourceOutput(undeclared, static (output, problem) => output.ReportDiagnostic(problem!.ToDiagnostic()));

        // Reading formulas binds the code: only where that may have changed.
        var formulas = claims.Where(static claim => claim is { Heading: not null, Problems.Count: 0 })
            .Select(static (claim, _) => claim.FullName)
            .Collect()
            .Select(static (names, _) => new EquatableArray<string>(names))
            .Combine(context.CompilationProvider.WithComparer(FormulaSources.Comparer))
            .Select(static (pair, cancellation) => ClaimFormula.ReadAll(pair.Left, pair.Right, cancellation))
            .WithTrackingName(FormulaStep);
        var complete = claims.Combine(formulas)
            .Select(static (pair, _) => pair.Left with { Formula = pair.Right.FirstOrDefault(formula => formula.FullName == pair.Left.FullName)?.Formula })
            .WithHintNames(static claim => claim.FullName);
        context.RegisterSourceOutput(complete, static (output, named) => Emit(output, named.Model, named.HintName));

        var entries = claims.Where(static claim => claim.IsListed)
            .Select(static (claim, _) => $"global::{claim.FullName}")
            .Collect()
            .Select(static (all, _) => new EquatableArray<string>([.. all.Distinct().OrderBy(name => name, StringComparer.Ordinal)]));
        var catalogues = context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.CatalogueAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (attributed, _) => HintNames.IsFirst(attributed) && Identifiers.IsNamed(attributed.TargetSymbol)
                    ? CatalogueModel.Read((INamedTypeSymbol)attributed.TargetSymbol, (TypeDeclarationSyntax)attributed.TargetNode)
                    : null)
            .Where(static catalogue => catalogue is not null)
            .Select(static (catalogue, _) => catalogue!)
            .WithHintNames(static catalogue => $"{catalogue.FullName}-catalogue")
            .Combine(entries)
            .WithTrackingName(CatalogueStep);
        context.RegisterSourceOutput(catalogues, static (output, all) => Emit(output, all.Left.Model, all.Left.HintName, all.Right));
    }

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
}
