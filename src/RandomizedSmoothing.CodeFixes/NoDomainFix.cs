using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1002: a parameter with one of the paper's own names gets that name's domain; which domain any other has, its author alone knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NoDomainFix() : RuleFix("RSM1002", "Give it the domain that its name has")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        reported is ParameterSyntax { Type: { } type } parameter && Domain(parameter.Identifier.ValueText, model.GetTypeInfo(type, cancellation).Type?.SpecialType == SpecialType.System_Int32) is { } domain
            ? (parameter, parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Insert(0, SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attributes.Of($"RandomizedSmoothing.Claims.{domain}"))).WithTrailingTrivia(SyntaxFactory.Space))))
            : null;

    private static string? Domain(string name, bool isWhole) => (name, isWhole) switch
    {
        ("d", true) => "Dimension",
        ("c", true) => "Classes",
        ("R", false) => "Radius",
        ("sigma", false) => "Sigma",
        ("theta", false) => "HalfAngle",
        _ => null,
    };
}
