using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>RSM4008: a private field that nothing sets but its own initializer becomes read-only. One that somebody sets has to be a parameter, which is the author's to name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KernelStaticFix() : RuleFix("RSM4008", "Make the field read-only")
{
    private protected override (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo((reported as ArgumentSyntax)?.Expression ?? reported, cancellation).Symbol is IFieldSymbol
        {
            IsStatic: true, IsReadOnly: false, IsVolatile: false, DeclaredAccessibility: Accessibility.Private, Type: { IsValueType: true },
            ContainingType.DeclaringSyntaxReferences: [var type], DeclaringSyntaxReferences: [var declared],
        } field
        && type.SyntaxTree == model.SyntaxTree
        && declared.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } declaration }
        && !type.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == field.Name && MayBeSet(name))
            ? (declaration, declaration.AddModifiers(SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space)))
            : null;

    private static bool MayBeSet(IdentifierNameSyntax name)
    {
        // A member of it that is set, and a method that is called on it, may change it as well.
        ExpressionSyntax value = name;
        while (value.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        return value.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == value,
            PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax or InvocationExpressionSyntax => true,
            _ => false,
        };
    }
}
