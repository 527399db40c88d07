using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM2004: text gets all digits, <c>Math.Round</c> goes down, and a <c>float</c> is the one below.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RoundedRadiusFix() : RuleFix("RSM2004", "Never more than what is certified")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => reported switch
    {
        ArgumentSyntax argument => Repair(argument.Expression, model, cancellation),
        InterpolationSyntax { FormatClause: { } format } => (format, format.WithFormatStringToken(format.FormatStringToken.CopyAnnotationsTo(Digits()))),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } } call => ToString(call, model, cancellation),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Round" } } call => (call.ArgumentList, Downward(call.ArgumentList, model, cancellation)),
        CastExpressionSyntax cast => (cast, SyntaxFactory.ParseExpression($"MathF.BitDecrement({cast.WithoutTrivia()})")),
        _ => null,
    };

    private static SyntaxToken Digits() => SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, "R", "R", default);

    private static (SyntaxNode Wrong, SyntaxNode Right)? ToString(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.FirstOrDefault(argument => model.GetConstantValue(argument.Expression, cancellation).Value is string)?.Expression is { } format
            ? (format, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("R")))
            : null;

    private static ArgumentListSyntax Downward(ArgumentListSyntax list, SemanticModel model, CancellationToken cancellation)
    {
        var down = SyntaxFactory.Argument(SyntaxFactory.ParseExpression("MidpointRounding.ToNegativeInfinity"));
        var mode = list.Arguments.IndexOf(argument => model.GetTypeInfo(argument.Expression, cancellation).Type?.Name == "MidpointRounding");
        return list.WithArguments(mode < 0 ? list.Arguments.Add(down.WithLeadingTrivia(SyntaxFactory.Space)) : list.Arguments.Replace(list.Arguments[mode], down.WithNameColon(list.Arguments[mode].NameColon)));
    }
}
