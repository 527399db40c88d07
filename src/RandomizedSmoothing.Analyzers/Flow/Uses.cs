using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Where the code of one member names its variables, parameters, fields and properties.</summary>
internal sealed class Uses
{
    private readonly Dictionary<ISymbol, List<IOperation>> all = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<string>> names;

    /// <param name="root">A method's body, or an initializer.</param>
    public Uses(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (Values.Own(operation) is { } symbol)
            {
                if (!all.TryGetValue(symbol, out var places))
                {
                    all.Add(symbol, places = []);
                }

                places.Add(operation);
            }
        }

        names = new(() => new(all.Keys.Select(symbol => symbol.Name), StringComparer.Ordinal));
    }

    /// <summary>The names of all that are read.</summary>
    public HashSet<string> Names => names.Value;

    /// <summary>Whatever is named.</summary>
    public IEnumerable<ISymbol> Symbols => all.Keys;

    /// <summary>Where one is named, in the order of the code.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol symbol) => all.TryGetValue(symbol, out var places) ? places : [];
}
