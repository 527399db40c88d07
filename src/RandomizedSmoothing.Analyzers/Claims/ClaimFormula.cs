using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Formulas;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>What a claim computes, as text.</summary>
internal static class ClaimFormula
{
    /// <summary>The formula; null where a side is not one expression of arithmetic.</summary>
    public static FormulaModel? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (!ClaimReader.DerivesFrom(type, KnownNames.ExpressionClaim))
        {
            return null;
        }

        var reader = new FormulaReader(type, compilation, cancellation);
        if (Side(type, KnownNames.Margin) is not { } margin || reader.Read(margin, ImmutableDictionary<string, Term>.Empty) is not { } conclusion)
        {
            return null;
        }

        Term hypothesis = new Number("1");
        if (Side(type, KnownNames.Slack) is { } slack)
        {
            if (reader.Read(slack, ImmutableDictionary<string, Term>.Empty) is not { } read)
            {
                return null;
            }

            hypothesis = read;
        }

        // A slack has to be positive, whatever the conclusion's sign.
        var given = Relation.Positive(hypothesis, isStrict: true);
        return Relation.Positive(conclusion, IsStrict(type, cancellation)) is { } claimed
            ? new FormulaModel(Notation.Unicode.Write(given, claimed), Notation.Latex.Write(given, claimed))
            : null;
    }

    /// <summary>The method that computes a side, written by hand; null where it is inherited from the assembly of claims.</summary>
    internal static IMethodSymbol? Side(INamedTypeSymbol type, string name)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ClaimSides.Find(ancestor, name) is { } direct)
            {
                return direct;
            }

            if (ancestor.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method is { IsOverride: true, IsAbstract: false }) is { } overriding)
            {
                return overriding;
            }
        }

        return null;
    }

    private static bool IsStrict(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers("IsStrict").FirstOrDefault() is IPropertySymbol { IsOverride: true } property
                && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax syntax)
            {
                return syntax.ExpressionBody?.Expression.IsKind(SyntaxKind.FalseLiteralExpression) != true;
            }
        }

        return true;
    }
}
