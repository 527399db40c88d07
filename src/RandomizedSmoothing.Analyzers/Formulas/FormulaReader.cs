using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RandomizedSmoothing.Analyzers.Claims;

namespace RandomizedSmoothing.Analyzers.Formulas;

/// <summary>
/// Reads the expression that a method computes. Methods whose source is at hand are read through, so that a bound that has
/// a name of its own is shown as the expression that it is.
/// </summary>
/// <param name="claim">The claim, whose overrides stand for what it inherits.</param>
/// <param name="compilation">Where the methods are declared.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class FormulaReader(INamedTypeSymbol claim, Compilation compilation, CancellationToken cancellation)
{
    // A method that calls itself is no formula.
    private const int DeepestCall = 12;

    /// <summary>What a method returns; null where it is no expression of arithmetic.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">What its parameters stand for; a parameter that is missing stands for itself.</param>
    /// <param name="depth">How many methods have been read through.</param>
    public Term? Read(IMethodSymbol method, ImmutableDictionary<string, Term> arguments, int depth = 0)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > DeepestCall || Declaration(method) is not { } declaration)
        {
            return null;
        }

        var scope = new Scope(this, Models.Of(compilation, declaration.SyntaxTree), arguments, depth);
        return declaration.ExpressionBody is { } arrow ? scope.Read(arrow.Expression) : declaration.Body is { } body ? scope.Read(body) : null;
    }

    /// <summary>What a call of a method on an object computes: the claim's own override, or that of another claim.</summary>
    /// <param name="method">The method, as the call names it.</param>
    /// <param name="receiver">The object's type; null where it is this claim.</param>
    /// <param name="arguments">What its parameters stand for.</param>
    /// <param name="depth">How many methods have been read through.</param>
    public Term? ReadCall(IMethodSymbol method, INamedTypeSymbol? receiver, ImmutableDictionary<string, Term> arguments, int depth)
    {
        if (!method.IsAbstract && !method.IsVirtual && !method.IsOverride)
        {
            return Read(method, arguments, depth);
        }

        var type = receiver ?? claim;
        var reader = SymbolEqualityComparer.Default.Equals(type, claim) ? this : new FormulaReader(type, compilation, cancellation);
        return ClaimFormula.Side(type, method.Name) is { } side ? reader.Read(side, arguments, depth) : null;
    }

    // In an editor, the source of a project that this one refers to is at hand, but no model of it.
    private MethodDeclarationSyntax? Declaration(IMethodSymbol method) =>
        method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && compilation.ContainsSyntaxTree(declared.SyntaxTree) ? declared.GetSyntax(cancellation) as MethodDeclarationSyntax : null;
}
