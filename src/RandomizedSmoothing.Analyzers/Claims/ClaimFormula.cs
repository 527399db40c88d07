using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Formulas;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>What a claim computes, as text.</summary>
internal static class ClaimFormula
{
    private const string Rising = "Rising";
    private const int MostRoots = 9;

    /// <summary>The formulas of all claims that have one.</summary>
    /// <param name="claims">The full names of the claims' classes.</param>
    /// <param name="compilation">Where they are declared.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static EquatableArray<ClaimFormulaModel> ReadAll(EquatableArray<string> claims, Compilation compilation, CancellationToken cancellation)
    {
        var formulas = ImmutableArray.CreateBuilder<ClaimFormulaModel>();
        foreach (var name in claims)
        {
            if (compilation.Assembly.GetTypeByMetadataName(name) is { } type && Read(type, compilation, cancellation) is { } formula)
            {
                formulas.Add(new(name, formula));
            }
        }

        return formulas.ToImmutable();
    }

    /// <summary>The formula; null where a side is not one expression of arithmetic.</summary>
    public static FormulaModel? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        // A formula that is written by hand stays.
        if (PointMethods.OpenIn(type).All(open => open.Name != KnownNames.Margin) || !type.GetMembers("Formula").IsEmpty)
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
        if (Relation.Positive(conclusion, IsStrict(type, cancellation)) is not { } claimed || Roots(type, reader, [hypothesis, conclusion]) is not { } roots)
        {
            return null;
        }

        var statement = new Statement(Relation.Positive(hypothesis, isStrict: true), claimed, roots);
        return new FormulaModel(Notation.Unicode.Write(statement), Notation.Latex.Write(statement));
    }

    // The equations that the roots in some terms solve; null where one cannot be read.
    private static EquatableArray<RootEquation>? Roots(INamedTypeSymbol type, FormulaReader reader, IEnumerable<Term> terms)
    {
        if (Side(type, Rising) is not { } rising)
        {
            return default(EquatableArray<RootEquation>);
        }

        var seen = new HashSet<Named>();
        var symbols = new HashSet<string>(terms.SelectMany(term => Statement.Parts(term, seen)).OfType<Symbol>().Select(symbol => symbol.Name), StringComparer.Ordinal);
        var equations = new List<(string Root, Term Excess)>();
        for (var i = 0; i < MostRoots; i++)
        {
            if (symbols.Contains(Scope.RootName(i)))
            {
                var arguments = ImmutableDictionary<string, Term>.Empty
                    .Add("root", new Number(i.ToString(CultureInfo.InvariantCulture)))
                    .Add("x", new Symbol(RootEquation.Unknown));
                if (reader.Read(rising, arguments) is not { } excess)
                {
                    return null;
                }

                equations.Add((Scope.RootName(i), excess is Negative negative ? negative.Operand : excess));
            }
        }

        return equations.GroupBy(equation => equation.Excess)
            .Select(same => new RootEquation(same.Select(equation => equation.Root).ToImmutableArray(), same.Key))
            .ToImmutableArray();
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
