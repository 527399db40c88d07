using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM1005: a claim that the file of pinned verdicts does not know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnpinnedVerdictAnalyzer() : RuleAnalyzer(Unpinned)
{
    private const string File = "VerdictSnapshots.Verdicts.verified.txt";

    private static readonly DiagnosticDescriptor Unpinned = Rule.Create(
        "RSM1005",
        "Claims",
        DiagnosticSeverity.Warning,
        "A claim has no pinned verdict",
        "Claim '{0}' has no verdict in {1}: verify it, look at what comes out, and pin it, or nothing notices when it changes");

    private static readonly Regex Id = new("\"id\"\\s*:\\s*\"([^\"\\\\]+)\"", RegexOptions.CultureInvariant);

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        var name = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Rule.Option("pinned_verdicts"), out var set) ? set : File;
        if (start.Compilation.GetTypeByMetadataName(KnownNames.Claim) is null
            || start.Options.AdditionalFiles.FirstOrDefault(file => string.Equals(Path.GetFileName(file.Path), name, StringComparison.Ordinal))?.GetText(start.CancellationToken) is not { } text)
        {
            return;
        }

        var pinned = new HashSet<string>(Id.Matches(text.ToString()).Cast<Match>().Select(match => match.Groups[1].Value), StringComparer.Ordinal);
        start.RegisterSyntaxNodeAction(node => LookAtAttribute(node, pinned, name), SyntaxKind.Attribute);
        start.RegisterSyntaxNodeAction(node => LookAtProperty(node, pinned, name), SyntaxKind.PropertyDeclaration);
    });

    private static void LookAtAttribute(SyntaxNodeAnalysisContext context, HashSet<string> pinned, string file)
    {
        var attribute = (AttributeSyntax)context.Node;
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if ((arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "id") ?? arguments.FirstOrDefault()) is { Expression: var id }
            && attribute.Parent?.Parent is TypeDeclarationSyntax type
            && context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType.ToDisplayString() == KnownNames.ClaimAttribute
            && context.SemanticModel.GetDeclaredSymbol(type, context.CancellationToken)?.DeclaredAccessibility == Accessibility.Public)
        {
            Report(context, id, pinned, file);
        }
    }

    // A class that is nested, or not public, is in no catalogue, and so has no verdict.
    private static void LookAtProperty(SyntaxNodeAnalysisContext context, HashSet<string> pinned, string file)
    {
        if (context.Node is PropertyDeclarationSyntax { Identifier.ValueText: "Id", ExpressionBody.Expression: var id, Parent: ClassDeclarationSyntax { Parent: not TypeDeclarationSyntax } type }
            && context.SemanticModel.GetDeclaredSymbol(type, context.CancellationToken) is { IsAbstract: false, DeclaredAccessibility: Accessibility.Public } symbol
            && ClaimReader.DerivesFrom(symbol, KnownNames.Claim))
        {
            Report(context, id, pinned, file);
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, ExpressionSyntax id, HashSet<string> pinned, string file)
    {
        if (context.SemanticModel.GetConstantValue(id, context.CancellationToken) is { HasValue: true, Value: string text } && !pinned.Contains(text))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unpinned, id.GetLocation(), text, file));
        }
    }
}
