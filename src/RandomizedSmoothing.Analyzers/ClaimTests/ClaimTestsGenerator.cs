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
            static (attributed, cancellation) => ClaimTestsReader.Read(
                (INamedTypeSymbol)attributed.TargetSymbol,
                attributed.Attributes[0],
                (TypeDeclarationSyntax)attributed.TargetNode,
                attributed.SemanticModel.Compilation,
                cancellation)).WithTrackingName(TestsStep);
        context.RegisterSourceOutput(asked, static (output, tests) =>
        {
            foreach (var problem in tests.Problems)
            {
                output.ReportDiagnostic(problem.ToDiagnostic());
            }

            if (tests.Claims.Count > 0)
            {
                output.AddSource($"{(tests.Space.Length == 0 ? "" : $"{tests.Space}.")}{tests.TypeName}.g.cs", ClaimTestsWriter.Write(tests));
            }
        });
    }
}
