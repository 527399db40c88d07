using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.Analyzers;

/// <summary>Names in generated code.</summary>
internal static class Identifiers
{
    /// <summary>Whether a symbol and what it stands in have names: while a person types, some do not, and the compiler says so.</summary>
    public static bool IsNamed(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not IAssemblySymbol and not IModuleSymbol and not INamespaceSymbol { IsGlobalNamespace: true }; current = current.ContainingSymbol)
        {
            if (current is INamespaceOrTypeSymbol or IParameterSymbol && !SyntaxFacts.IsValidIdentifier(current.Name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name as code, which may be a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? $"@{name}" : name;
}
