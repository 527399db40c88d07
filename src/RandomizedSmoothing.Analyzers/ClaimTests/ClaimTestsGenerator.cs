using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.ClaimTests;

/// <summary>Writes one NUnit test a claim, where a class asks for them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClaimTestsGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step whose results are requests, with their claims.</summary>
    public const string TestsStep = "tests of claims";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var asked = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.ClaimTestsAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, cancellation) => HintNames.IsFirst(attributed) && Identifiers.IsNamed(attributed.TargetSymbol)
                ? ClaimTestsReader.Read(
                    (INamedTypeSymbol)attributed.TargetSymbol,
                    attributed.Attributes[0],
                    (TypeDeclarationSyntax)attributed.TargetNode,
                    attributed.SemanticModel.Compilation,
                    cancellation)
                : null)
            .Where(static tests => tests is not null)
            .Select(static (tests, _) => tests!)
            .WithTrackingName(TestsStep);
        context.RegisterSourceOutput(asked.WithHintNames(static tests => tests.Space.Length == 0 ? tests.TypeName : $"{tests.Space}.{tests.TypeName}"), static (output, tests) =>
        {
            foreach (var problem in tests.Model.Problems)
            {
                output.ReportDiagnostic(problem.ToDiagnostic());
            }

            if (tests.Model.Claims.Count > 0)
            {
                output.AddSource(tests.HintName, ClaimTestsWriter.Write(tests.Model));
            }
        });
    }
}
