using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM3002: the one generator in reach. A new one for each draw would draw the same numbers each time, and is not offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TorchGlobalGeneratorFix() : RuleFix("RSM3002", "Draw from the generator in reach")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        var call = reported as InvocationExpressionSyntax ?? (reported as ArgumentSyntax)?.Expression as InvocationExpressionSyntax;
        if (call is { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax tensor }] } && Like(call) is { } drawn
            && model.Compilation.GetTypeByMetadataName("TorchSharp.torch+Generator") is { } type && Reachable(call, type, model) is { } own)
        {
            return (call, SyntaxFactory.ParseExpression($"{drawn}({tensor}.shape, dtype: {tensor}.dtype, device: {tensor}.device, generator: {own.Name})"));
        }

        if (call is null
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || method.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "Generator") is not { } parameter
            || Reachable(call, parameter.Type, model) is not { } generator)
        {
            return null;
        }

        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(generator.Name)).WithNameColon(SyntaxFactory.NameColon(parameter.Name).WithTrailingTrivia(SyntaxFactory.Space));
        var given = call.ArgumentList.Arguments.FirstOrDefault(old => old.NameColon?.Name.Identifier.ValueText == parameter.Name);
        return given is null
            ? (call.ArgumentList, call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Add(call.ArgumentList.Arguments.Count > 0 ? argument.WithLeadingTrivia(SyntaxFactory.Space) : argument)))
            : (given, argument);
    }

    // torch.randn_like(x) takes no generator; torch.randn of its shape, kind and device does.
    private static ExpressionSyntax? Like(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "randn_like" or "rand_like" } member => member.WithName(Plain(member.Name)).WithoutTrivia(),
        IdentifierNameSyntax { Identifier.ValueText: "randn_like" or "rand_like" } name => Plain(name),
        _ => null,
    };

    private static IdentifierNameSyntax Plain(SimpleNameSyntax name) => SyntaxFactory.IdentifierName(name.Identifier.ValueText.Substring(0, name.Identifier.ValueText.Length - "_like".Length));

    // Which of several is meant is not known, nor what an absent one is; and a function that runs elsewhere, or on several threads, draws in another order.
    private static ISymbol? Reachable(SyntaxNode call, ITypeSymbol type, SemanticModel model)
    {
        var function = call.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>();
        var found = model.LookupSymbols(call.SpanStart).Where(symbol => symbol switch
        {
            ILocalSymbol local => Is(local.Type, IsDeclaredNullable(local)) && local.Locations[0].SourceSpan.End < call.SpanStart,
            IParameterSymbol parameter => Is(parameter.Type, parameter.NullableAnnotation == NullableAnnotation.Annotated),
            _ => false,
        }).ToArray();
        return found is [var only] && (function is null || function.Span.Contains(only.Locations[0].SourceSpan)) ? only : null;

        bool Is(ITypeSymbol candidate, bool mayBeNull) => SymbolEqualityComparer.Default.Equals(candidate, type) && !mayBeNull;
    }

    // A local declared by var may be null for all that the compiler says, and is what it was made as.
    private static bool IsDeclaredNullable(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent is VariableDeclarationSyntax { Type: NullableTypeSyntax };
}
