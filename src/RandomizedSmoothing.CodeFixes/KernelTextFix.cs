using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM4002: an assertion's message that is put together on the device, which has no strings, is left out: the assertion stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KernelTextFix() : RuleFix("RSM4002", "Leave the message out")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        reported.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call, Arguments: [var condition, var message] } list } argument
        && argument == message
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: "Assert", ContainingType: { Name: "Debug" or "Trace", ContainingNamespace.Name: "Diagnostics" } }
            ? (list, list.WithArguments(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.SingletonSeparatedList(condition)))
            : null;
}
