using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// Compilations are alike to whom reads formulas where the files are the same in which a part of one can stand: those that
/// declare claims, compute with numbers of any kind, or have constants or what all files use. An edit elsewhere reads none again.
/// </summary>
internal sealed class FormulaSources : IEqualityComparer<Compilation>
{
    private static readonly string[] Words = ["Claim(", "IReal", "IsStrict", "const ", "global using"];

    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();

    private static readonly object Yes = new();
    private static readonly object No = new();

    private FormulaSources()
    {
    }

    public static FormulaSources Comparer { get; } = new();

    public bool Equals(Compilation? x, Compilation? y) => ReferenceEquals(x, y)
        || (x is not null && y is not null && x.ExternalReferences.SequenceEqual(y.ExternalReferences) && Files(x).SequenceEqual(Files(y)));

    public int GetHashCode(Compilation compilation) => compilation.ExternalReferences.Length;

    private static IEnumerable<SyntaxTree> Files(Compilation compilation) => compilation.SyntaxTrees.Where(tree => Known.GetValue(tree, Read) == Yes);

    private static object Read(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0) ? Yes : No;
    }
}
