using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// Compilations are alike to whom reads formulas where they differ in no file in which a part of one can stand: those that declare
/// claims, compute with numbers of any kind or have what all files use, and those that name something that a formula was read from.
/// An edit elsewhere reads none again.
/// </summary>
internal sealed class FormulaSources : IEqualityComparer<Compilation>
{
    private static readonly string[] Words = ["Claim(", "IReal", "IsStrict", "global using"];

    // What the formulas of a compilation were read from, by name.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, bool>> Read = new();

    private FormulaSources()
    {
    }

    public static FormulaSources Comparer { get; } = new();

    /// <summary>Says that a formula was read from a method, a constant or anything else.</summary>
    public static void Note(Compilation compilation, ISymbol? symbol)
    {
        if (symbol is IMethodSymbol or IFieldSymbol or IPropertySymbol && symbol.Locations.Any(location => location.IsInSource))
        {
            _ = NamesIn(compilation).TryAdd(symbol.Name, true);
        }
    }

    public bool Equals(Compilation? x, Compilation? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || !x.ExternalReferences.SequenceEqual(y.ExternalReferences) || Differing(x, y).Any(tree => Matters(tree, NamesIn(x).Keys)))
        {
            return false;
        }

        // Whichever of both is kept, what is known of it is known of the other.
        foreach (var name in NamesIn(x).Keys)
        {
            _ = NamesIn(y).TryAdd(name, true);
        }

        return true;
    }

    public int GetHashCode(Compilation compilation) => compilation.ExternalReferences.Length;

    private static ConcurrentDictionary<string, bool> NamesIn(Compilation compilation) => Read.GetValue(compilation, _ => new(StringComparer.Ordinal));

    private static IEnumerable<SyntaxTree> Differing(Compilation x, Compilation y)
    {
        var (former, present) = (new HashSet<SyntaxTree>(x.SyntaxTrees), new HashSet<SyntaxTree>(y.SyntaxTrees));
        return former.Where(tree => !present.Contains(tree)).Concat(present.Where(tree => !former.Contains(tree)));
    }

    private static bool Matters(SyntaxTree tree, IEnumerable<string> names)
    {
        var text = tree.GetText().ToString();
        return Words.Concat(names).Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
