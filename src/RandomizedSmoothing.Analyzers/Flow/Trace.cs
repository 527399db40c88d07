using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>What is known of a value: which samples it is made of, and by which it was chosen among others.</summary>
/// <param name="Origins">The samples that it is made of.</param>
/// <param name="Chosen">The samples by whose size it was chosen.</param>
/// <param name="Members">Of a tuple or an object made here, what each member is; null of anything else.</param>
internal sealed record Trace(OriginSet Origins, OriginSet Chosen, ImmutableDictionary<string, Trace>? Members = null)
{
    /// <summary>Nothing sampled, such as a literal.</summary>
    public static Trace None { get; } = new([], []);

    /// <summary>Samples of one origin.</summary>
    public static Trace Of(Origin origin) => new([origin], []);

    /// <summary>All of several; members are known only where one of them is all there is.</summary>
    public static Trace Union(IEnumerable<Trace> traces)
    {
        var union = None;
        foreach (var trace in traces)
        {
            union = union.And(trace);
        }

        return union;
    }

    /// <summary>This and another one.</summary>
    public Trace And(Trace other) => ReferenceEquals(other, None) ? this : ReferenceEquals(this, None) ? other : new(Origins.Union(other.Origins), Chosen.Union(other.Chosen));

    /// <summary>The same value, chosen by others as well.</summary>
    public Trace ChosenBy(OriginSet by) => by.IsEmpty ? this : this with { Chosen = Chosen.Union(by), Members = Members?.ToImmutableDictionary(member => member.Key, member => member.Value.ChosenBy(by), StringComparer.OrdinalIgnoreCase) };

    /// <summary>The first of its elements, or the rest.</summary>
    public Trace PartAt(string length, bool isRest) => this with { Origins = [.. Origins.Select(origin => origin.PartAt(length, isRest))] };

    /// <summary>The same value, seen from the caller of the method that made it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="given">What the caller handed over, which stays what it is.</param>
    public Trace From(IOperation call, OriginSet given) => new(
        [.. Origins.Select(origin => given.Any(origin.IsPartOf) ? origin : origin.From(call))],
        [.. Chosen.Select(origin => given.Any(origin.IsPartOf) ? origin : origin.From(call))],
        Members?.ToImmutableDictionary(member => member.Key, member => member.Value.From(call, given), StringComparer.OrdinalIgnoreCase));
}
