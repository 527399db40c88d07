using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Where samples come from: a variable, or the call that drew them, and the member of it that holds them.</summary>
/// <param name="Root">A symbol, an operation, or a pair of a call and what its body made.</param>
/// <param name="Name">The name for a message.</param>
/// <param name="Path">Members, in their order.</param>
/// <param name="Part">Of a collection: the first n of its elements, or those from n on; empty for all of them.</param>
internal sealed record Origin(object Root, string Name, string Path = "", string Part = "")
{
    /// <summary>The first of its elements, or the rest; a part of a part is taken for the whole of it.</summary>
    public Origin PartAt(string length, bool isRest) => Part.Length > 0 ? this : this with { Part = (isRest ? "≥" : "<") + length };

    /// <summary>Whether it holds samples that the other one holds too.</summary>
    public bool Overlaps(Origin other) => Equals(other with { Part = Part }) && !(Part.Length > 0 && other.Part.Length > 0 && Part[0] != other.Part[0] && string.CompareOrdinal(Part, 1, other.Part, 1, int.MaxValue) == 0);

    /// <summary>A member of it.</summary>
    public Origin Member(string name) => this with { Path = $"{Path}.{name}" };

    /// <summary>Whether it is another one, or a member of the same object.</summary>
    public bool IsPartOf(Origin other) => Equals(other with { Path = Path, Part = Part });

    /// <summary>What a called method made, told apart from what another call of it makes.</summary>
    public Origin From(IOperation call) => Root is ISymbol ? this : this with { Root = (call, Root) };

    /// <inheritdoc/>
    public bool Equals(Origin? other) => other is not null && Path == other.Path && Part == other.Part && (Root is ISymbol symbol
        ? other.Root is ISymbol otherSymbol && SymbolEqualityComparer.Default.Equals(symbol, otherSymbol)
        : Root.Equals(other.Root));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((Root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : Root is IOperation ? RuntimeHelpers.GetHashCode(Root) : Root.GetHashCode()) * 31) + StringComparer.Ordinal.GetHashCode(Path);
}
