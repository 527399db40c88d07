using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM1011: a formula of doubles becomes one of the claim's own numbers <c>T</c>, a single <c>double</c> in one of <c>T</c> becomes a <c>T</c>, and a formula becomes static.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class BadSidesFix() : RuleFix("RSM1011", "Write it as the claim's own formula")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => reported switch
    {
        ParameterSyntax { Type: { } type, Parent.Parent: MethodDeclarationSyntax { TypeParameterList.Parameters: [var number] } } when IsDouble(type) => (type, Name(number)),
        MethodDeclarationSyntax { TypeParameterList.Parameters: [var number], ReturnType: var type } when IsDouble(type) => (type, Name(number)),
        MethodDeclarationSyntax { TypeParameterList: not null } method when !method.Modifiers.Any(SyntaxKind.StaticKeyword) => (method, Static(method)),
        MethodDeclarationSyntax { TypeParameterList: null } method when IsDouble(method.ReturnType) && Overridden(method, model, cancellation) is { } overridden => (method, Generic(method, overridden, model)),
        _ => null,
    };

    private static bool IsDouble(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword or (int)SyntaxKind.FloatKeyword or (int)SyntaxKind.DecimalKeyword };

    private static IdentifierNameSyntax Name(TypeParameterSyntax number) => SyntaxFactory.IdentifierName(number.Identifier.ValueText);

    private static MethodDeclarationSyntax Static(MethodDeclarationSyntax method) => method.Modifiers.Count == 0
        ? method.WithoutLeadingTrivia().AddModifiers(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space))
        : method.AddModifiers(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    // The claim's own method over a point says of what kind its numbers are.
    private static ITypeParameterSymbol? Overridden(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellation)
    {
        for (var type = model.GetDeclaredSymbol(method, cancellation)?.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Identifier.ValueText).OfType<IMethodSymbol>().FirstOrDefault(open => open.Arity == 1) is { TypeParameters: [{ ConstraintTypes.Length: 1 } number] })
            {
                return number;
            }
        }

        return null;
    }

    private static MethodDeclarationSyntax Generic(MethodDeclarationSyntax method, ITypeParameterSymbol number, SemanticModel model)
    {
        var name = SyntaxFactory.IdentifierName(number.Name);
        var generic = method.ReplaceNodes(method.ParameterList.Parameters.Select(parameter => parameter.Type!).Where(IsDouble).Append(method.ReturnType), (_, type) => name.WithTriviaFrom(type));
        var kind = number.HasValueTypeConstraint ? "struct, " : "";
        var constraint = number.ConstraintTypes[0].ToMinimalDisplayString(model, method.SpanStart);
        var clause = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"void M<{number.Name}>() where {number.Name} : {kind}{constraint} {{ }}")!).ConstraintClauses;
        generic = generic.WithTypeParameterList(SyntaxFactory.TypeParameterList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.TypeParameter(number.Name))))
            .WithParameterList(generic.ParameterList.WithTrailingTrivia(SyntaxFactory.Space))
            .WithConstraintClauses(clause);
        return generic.Modifiers.Any(SyntaxKind.StaticKeyword) ? generic : Static(generic);
    }
}
