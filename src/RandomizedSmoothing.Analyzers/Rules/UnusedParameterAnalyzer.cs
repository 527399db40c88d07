using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM1003: a parameter of a claim that neither its hypothesis nor its conclusion uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedParameterAnalyzer() : RuleAnalyzer(Unused)
{
    private static readonly DiagnosticDescriptor Unused = Rule.Create(
        "RSM1003",
        "Claims",
        DiagnosticSeverity.Warning,
        "A claim's parameter is used nowhere",
        "Neither hypothesis nor conclusion uses '{0}': the search spends its draws on it in vain, or the statement lost it on the way");

    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Look, SymbolKind.NamedType);

    private static void Look(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (ClaimSides.Find(type, KnownNames.Margin) is not { } margin || !ClaimReader.DerivesFrom(type, KnownNames.ExpressionClaim))
        {
            return;
        }

        var sides = new[] { margin, ClaimSides.Find(type, KnownNames.Slack) }.OfType<IMethodSymbol>().ToArray();
        var used = new HashSet<string>(sides.SelectMany(side => Names(side, context.CancellationToken)), StringComparer.Ordinal);
        var declared = sides.SelectMany(side => side.Parameters).GroupBy(parameter => parameter.Name, StringComparer.Ordinal).Select(group => group.First());
        foreach (var parameter in declared.Where(parameter => !used.Contains(parameter.Name)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unused, parameter.Locations[0], parameter.Name));
        }
    }

    private static IEnumerable<string> Names(IMethodSymbol side, CancellationToken cancellation) => side.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation))
        .OfType<MethodDeclarationSyntax>()
        .Select(method => (SyntaxNode?)method.ExpressionBody ?? method.Body)
        .OfType<SyntaxNode>()
        .SelectMany(body => body.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Where(name => name.Parent is not NameColonSyntax)
        .Select(name => name.Identifier.ValueText);
}
