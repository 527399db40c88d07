using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>The compiler's CS0453 at <c>where T : IReal&lt;T&gt;</c>, which names no recipe: numbers and intervals are structs, and the constraint has to say so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class StructConstraintFix() : RuleFix("CS0453", "Write 'struct' before it")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        reported.AncestorsAndSelf().Select(outer => Clauses(outer).Where(IsOfNumbersAlone).Take(2).ToArray()).FirstOrDefault(found => found.Length > 0) is [var clause] ? (clause, WithStruct(clause)) : null;

    // The compiler points at the type parameter, or at what it is used for; the constraint stands in the declaration around it.
    private static SyntaxList<TypeParameterConstraintClauseSyntax> Clauses(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ConstraintClauses,
        LocalFunctionStatementSyntax function => function.ConstraintClauses,
        TypeDeclarationSyntax type => type.ConstraintClauses,
        _ => default,
    };

    private static TypeParameterConstraintClauseSyntax WithStruct(TypeParameterConstraintClauseSyntax clause) => clause.WithConstraints(SyntaxFactory.SeparatedList<TypeParameterConstraintSyntax>(
    [
        SyntaxFactory.ClassOrStructConstraint(SyntaxKind.StructConstraint),
        SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space),
        .. clause.Constraints.GetWithSeparators(),
    ]));

    private static bool IsOfNumbersAlone(TypeParameterConstraintClauseSyntax clause) =>
        clause.Constraints.All(constraint => constraint is TypeConstraintSyntax) && clause.Constraints.Any(constraint => constraint is TypeConstraintSyntax { Type: var type } && IsReal(type));

    private static bool IsReal(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax { Right: var right } => IsReal(right),
        AliasQualifiedNameSyntax { Name: var name } => IsReal(name),
        GenericNameSyntax { Identifier.ValueText: "IReal" } => true,
        _ => false,
    };
}
