using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>A set of origins. Nearly all have none, one or two, and are asked for in every expression: those are an array; only large ones are hashed.</summary>
[CollectionBuilder(typeof(OriginSet), nameof(Of))]
internal sealed class OriginSet : IEnumerable<Origin>
{
    private const int MostInOrder = 16;

    private readonly Origin[] few;
    private readonly ImmutableHashSet<Origin>? many;

    private OriginSet(Origin[] few, ImmutableHashSet<Origin>? many) => (this.few, this.many) = (few, many);

    /// <summary>None.</summary>
    public static OriginSet Empty { get; } = new([], null);

    /// <summary>How many there are.</summary>
    public int Count => many?.Count ?? few.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The set of these, each once.</summary>
    public static OriginSet Of(ReadOnlySpan<Origin> origins)
    {
        var set = Empty;
        foreach (var origin in origins)
        {
            set = set.With(origin);
        }

        return set;
    }

    /// <summary>Whether one is in it.</summary>
    public bool Contains(Origin origin) => many?.Contains(origin) ?? Array.IndexOf(few, origin) >= 0;

    /// <summary>Whether one of them has no name.</summary>
    public bool AnyUnnamed() => many?.Any(origin => origin.Name.Length == 0) ?? Array.Exists(few, origin => origin.Name.Length == 0);

    /// <summary>Those of both.</summary>
    public OriginSet Union(OriginSet other)
    {
        if (IsEmpty || ReferenceEquals(this, other))
        {
            return other;
        }

        var set = this;
        foreach (var origin in other)
        {
            set = set.With(origin);
        }

        return set;
    }

    /// <summary>Those that are in both.</summary>
    public OriginSet Intersect(OriginSet other) => IsEmpty || other.IsEmpty ? Empty : [.. this.Where(other.Contains)];

    /// <summary>Whether all of them are in another one.</summary>
    public bool IsSubsetOf(OriginSet other) => this.All(other.Contains);

    /// <inheritdoc/>
    public IEnumerator<Origin> GetEnumerator() => (many ?? (IEnumerable<Origin>)few).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private OriginSet With(Origin origin) => Contains(origin) ? this
        : many is not null ? new([], many.Add(origin))
        : few.Length < MostInOrder ? new([.. few, origin], null)
        : new([], ImmutableHashSet.CreateRange(few).Add(origin));
}
