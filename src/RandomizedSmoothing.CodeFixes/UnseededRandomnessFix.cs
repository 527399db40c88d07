using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM3001: a seed, the one in reach where there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnseededRandomnessFix() : RuleFix("RSM3001", "Draw from a seed")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        var isDeclaredHere = model.LookupSymbols(reported.SpanStart, name: "seed").Any(symbol => symbol switch
        {
            IParameterSymbol parameter => parameter.Type.SpecialType == SpecialType.System_Int32,
            ILocalSymbol local => local.Type.SpecialType == SpecialType.System_Int32 && local.Locations[0].SourceSpan.End < reported.SpanStart,
            IFieldSymbol field => field.Type.SpecialType == SpecialType.System_Int32 && (field.IsStatic || field.IsConst),
            _ => false,
        });
        return (reported, SyntaxFactory.ParseExpression($"new Random({(isDeclaredHere ? "seed" : "1")})"));
    }
}
