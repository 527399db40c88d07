using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>
/// RSM2004: text gets all digits, <c>Math.Round</c> goes down and never past the radius, and a <c>float</c> is the one below, but not below 0.
/// A decimal has no repair: to make one rounds already.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RoundedRadiusFix() : RuleFix("RSM2004", "Never more than what is certified")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => reported switch
    {
        ArgumentSyntax argument when Composite(argument, model, cancellation) is { } format => format,
        ExpressionSyntax { Parent: ArgumentSyntax argument } when Composite(argument, model, cancellation) is { } format => format,
        ArgumentSyntax argument => Repair(argument.Expression, model, cancellation),
        InterpolationSyntax { FormatClause: { } format } => (format, format.WithFormatStringToken(format.FormatStringToken.CopyAnnotationsTo(Digits()))),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" } } call => ToString(call, model, cancellation),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Round" } } call => Downward(call, model, cancellation),
        CastExpressionSyntax cast when model.GetTypeInfo(cast, cancellation).Type?.SpecialType == SpecialType.System_Single => (cast, Names.Expression($"global::System.MathF.Max(0, global::System.MathF.BitDecrement({cast.WithoutTrivia()}))")),
        _ => null,
    };

    // string.Format("{0}\t{1:F3}", …): the format of this one value, in the literal.
    private static (SyntaxNode Wrong, SyntaxNode Right)? Composite(ArgumentSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        if (value.Parent is not ArgumentListSyntax { Arguments: var arguments }
            || arguments.FirstOrDefault(argument => argument.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.IndexOf('{') >= 0) is not { Expression: LiteralExpressionSyntax format } first
            || model.GetTypeInfo(value.Expression, cancellation).Type?.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single)
            || arguments.IndexOf(value) - arguments.IndexOf(first) - 1 is not (>= 0 and var place))
        {
            return null;
        }

        var text = format.Token.Text;
        var repaired = System.Text.RegularExpressions.Regex.Replace(text, $@"(\{{{place}(?:,\s*-?\d+)?:)[^{{}}]+(\}})", "$1R$2");
        return repaired == text ? null : (format, SyntaxFactory.ParseExpression(repaired));
    }

    private static SyntaxToken Digits() => SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, "R", "R", default);

    private static (SyntaxNode Wrong, SyntaxNode Right)? ToString(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.FirstOrDefault(argument => model.GetConstantValue(argument.Expression, cancellation).Value is string)?.Expression is { } format
            ? (format, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("R")))
            : null;

    // Math.Round(2.1189999999999998, 3, ToNegativeInfinity) is 2.119, which is more: the smaller of both never is.
    private static (SyntaxNode Wrong, SyntaxNode Right)? Downward(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var list = call.ArgumentList;
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { ContainingType: { Name: "Math" or "MathF" } owner } method
            || (list.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText is "value" or "x" or "d" or "a") ?? list.Arguments.FirstOrDefault(argument => argument.NameColon is null))?.Expression is not { } radius
            || !IsRepeatable(radius, model, cancellation)
            || method.Parameters[0].Type.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single))
        {
            return null;
        }

        var down = SyntaxFactory.Argument(Names.Expression("global::System.MidpointRounding.ToNegativeInfinity"));
        var mode = list.Arguments.IndexOf(argument => model.GetTypeInfo(argument.Expression, cancellation).Type?.Name == "MidpointRounding");
        var isNamed = list.Arguments.Any(argument => argument.NameColon is not null);
        var added = isNamed ? down.WithNameColon(SyntaxFactory.NameColon("mode").WithTrailingTrivia(SyntaxFactory.Space)) : down;
        var rounded = call.WithArgumentList(list.WithArguments(mode < 0
            ? list.Arguments.Add(added.WithLeadingTrivia(SyntaxFactory.Space))
            : list.Arguments.Replace(list.Arguments[mode], down.WithNameColon(list.Arguments[mode].NameColon))));
        return (call, Names.Expression($"global::System.{owner.Name}.Min({radius.WithoutTrivia()}, {rounded.WithoutTrivia()})"));
    }

    // It is read twice.
    private static bool IsRepeatable(ExpressionSyntax radius, SemanticModel model, CancellationToken cancellation) => radius switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsRepeatable(parenthesized.Expression, model, cancellation),
        CastExpressionSyntax => false,
        IdentifierNameSyntax => true,
        MemberAccessExpressionSyntax member => member.Expression is ThisExpressionSyntax || IsRepeatable(member.Expression, model, cancellation),
        _ => false,
    };
}
