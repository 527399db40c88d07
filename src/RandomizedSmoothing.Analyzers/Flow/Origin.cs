using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Where samples come from: a variable, or the call that drew them, and the member of it that holds them.</summary>
/// <param name="Root">A symbol, an operation, or a pair of a call and what its body made.</param>
/// <param name="Name">The name for a message.</param>
/// <param name="Path">Members, in their order.</param>
internal sealed record Origin(object Root, string Name, string Path = "")
{
    /// <summary>A member of it.</summary>
    public Origin Member(string name) => this with { Path = $"{Path}.{name}" };

    /// <summary>Whether it is another one, or a member of the same object.</summary>
    public bool IsPartOf(Origin other) => Equals(other with { Path = Path });

    /// <summary>What a called method made, told apart from what another call of it makes.</summary>
    public Origin From(IOperation call) => Root is ISymbol ? this : this with { Root = (call, Root) };

    /// <inheritdoc/>
    public bool Equals(Origin? other) => other is not null && Path == other.Path && (Root is ISymbol symbol
        ? other.Root is ISymbol otherSymbol && SymbolEqualityComparer.Default.Equals(symbol, otherSymbol)
        : Root.Equals(other.Root));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((Root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : Root is IOperation ? RuntimeHelpers.GetHashCode(Root) : Root.GetHashCode()) * 31) + StringComparer.Ordinal.GetHashCode(Path);
}
