using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM1001: a claim that says nowhere where its statement stands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoSourceAnalyzer() : RuleAnalyzer(NoSource)
{
    private static readonly DiagnosticDescriptor NoSource = Rule.Create(
        "RSM1001",
        "Claims",
        DiagnosticSeverity.Warning,
        "A claim has no source",
        "Claim '{0}' does not say where its statement stands: give a section, an equation or a page, such as \"§4.1, Theorem 4\"");

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Claim) is not null)
            {
                start.RegisterSyntaxNodeAction(LookAtAttribute, SyntaxKind.Attribute);
                start.RegisterSyntaxNodeAction(LookAtProperty, SyntaxKind.PropertyDeclaration);
            }
        });
    }

    private static void LookAtAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if ((arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "source") ?? arguments.ElementAtOrDefault(2)) is { Expression: var source }
            && context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType.ToDisplayString() == KnownNames.ClaimAttribute
            && IsNoPlace(source, context))
        {
            var name = (attribute.Parent?.Parent as TypeDeclarationSyntax)?.Identifier.ValueText ?? "";
            context.ReportDiagnostic(Diagnostic.Create(NoSource, source.GetLocation(), name));
        }
    }

    // A nested class is in no catalogue: it dresses up as a claim to be searched.
    private static void LookAtProperty(SyntaxNodeAnalysisContext context)
    {
        var property = (PropertyDeclarationSyntax)context.Node;
        if (property is { Identifier.ValueText: "Source", ExpressionBody.Expression: var source, Parent: ClassDeclarationSyntax { Parent: not TypeDeclarationSyntax } type }
            && context.SemanticModel.GetDeclaredSymbol(type, context.CancellationToken) is { } symbol
            && ClaimReader.DerivesFrom(symbol, KnownNames.Claim)
            && IsNoPlace(source, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(NoSource, source.GetLocation(), type.Identifier.ValueText));
        }
    }

    private static bool IsNoPlace(ExpressionSyntax source, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetConstantValue(source, context.CancellationToken) is { HasValue: true, Value: var value }
        && (value is null || (value is string text && !text.Any(char.IsLetterOrDigit)));
}
