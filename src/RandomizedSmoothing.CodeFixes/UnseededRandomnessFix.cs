using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>
/// RSM3001: a generator that is made once, and drawn from many times, gets the seed that its method is given. One that is
/// made for each draw, image or thread would draw the same numbers each time: nothing is offered there, nor for <c>Random.Shared</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnseededRandomnessFix() : RuleFix("RSM3001", "Draw from a seed")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation)
    {
        if (reported.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } } creation
            || creation.Span != reported.Span
            || creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }
            || !IsRandom(model.GetTypeInfo(creation, cancellation).Type)
            || Seed(creation, declaration, model, cancellation) is not { } seed)
        {
            return null;
        }

        var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(seed)));
        return (creation, creation switch
        {
            ObjectCreationExpressionSyntax { ArgumentList: { } list } named => named.WithArgumentList(arguments.WithTriviaFrom(list)),
            ImplicitObjectCreationExpressionSyntax implied => implied.WithArgumentList(arguments.WithTriviaFrom(implied.ArgumentList)),
            _ => creation,
        });
    }

    private static bool IsRandom(ITypeSymbol? type) => type is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // One stream a process, where it is the process's own field or its main program; otherwise the caller's seed, where the caller gives one.
    private static ExpressionSyntax? Seed(BaseObjectCreationExpressionSyntax creation, VariableDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation) => declaration.Parent switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword) && !IsForEachThread(field) && field.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { TypeParameterList: null } && IsAlone(creation, field.Parent!, model, cancellation) ? Number(1) : null,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local => OfMethod(creation, local, model, cancellation),
        _ => null,
    };

    private static ExpressionSyntax? OfMethod(BaseObjectCreationExpressionSyntax creation, LocalDeclarationStatementSyntax local, SemanticModel model, CancellationToken cancellation) => local.Parent switch
    {
        BlockSyntax { Parent: BaseMethodDeclarationSyntax method } when IsAlone(creation, method, model, cancellation) =>
            method.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == "seed") is { } given
                && model.GetDeclaredSymbol(given, cancellation) is { Type.SpecialType: SpecialType.System_Int32, RefKind: RefKind.None } ? SyntaxFactory.IdentifierName("seed")
            : method is MethodDeclarationSyntax { Identifier.ValueText: "Main" } && method.Modifiers.Any(SyntaxKind.StaticKeyword) ? Number(1)
            : null,
        GlobalStatementSyntax { Parent: { } unit } when IsAlone(creation, unit, model, cancellation) => Number(1),
        _ => null,
    };

    // Two generators of one seed draw the same numbers.
    private static bool IsAlone(BaseObjectCreationExpressionSyntax creation, SyntaxNode within, SemanticModel model, CancellationToken cancellation) =>
        !within.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(other => other != creation && IsRandom(model.GetTypeInfo(other, cancellation).Type));

    private static bool IsForEachThread(FieldDeclarationSyntax field) => field.AttributeLists.Count > 0;

    private static LiteralExpressionSyntax Number(int value) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value));
}
