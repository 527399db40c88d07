using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The members of objects, records and tuples, and what was put into them.</summary>
/// <param name="tracer">Follows values.</param>
internal sealed class Members(Tracer tracer)
{
    /// <summary>What a property holds.</summary>
    public Trace Property(IPropertyReferenceOperation property)
    {
        var (symbol, instance) = (property.Property, property.Instance);
        if (property.Arguments.Length > 0)
        {
            return tracer.Of(instance).ChosenBy(tracer.Choices.Of([.. property.Arguments.Select(argument => argument.Value)]));
        }

        if (instance is null or IInstanceReferenceOperation)
        {
            return tracer.Variable(symbol, property);
        }

        var owner = tracer.Of(instance);

        // How many elements there are is no sample.
        return symbol.Name is "Length" or "Count" or "LongLength" && Values.IsCollection(instance.Type) ? Trace.None
            : Recognised.IsTop(symbol.Name) && owner.Members?.ContainsKey(symbol.Name) != true && IsOurs(symbol) && Values.IsWhole(symbol.Type) ? owner.ChosenBy(owner.Origins)
            : IsOurs(symbol) && Chooses(property) ? owner.ChosenBy(owner.Origins)
            : Of(owner, symbol.Name, IsOurs(symbol));
    }

    // A property whose own code looks for the largest: counts.Mode, votes.Best.
    private bool Chooses(IPropertyReferenceOperation property)
    {
        if (property.Property.GetMethod is not { DeclaringSyntaxReferences.IsEmpty: false } getter || tracer.Body(getter, property) is not { } body)
        {
            return false;
        }

        var inside = tracer.Within(new(SymbolEqualityComparer.Default));
        return MethodBody.Of(body).Returned.Select(inside.Of).Any(result => !result.Chosen.IsEmpty);
    }

    /// <summary>A member of something: what was put there, where that is known; of what was not made here another origin, but for the parts of LINQ's and the collections' own types.</summary>
    public static Trace Of(Trace owner, string name, bool isOurs, string? place = null)
    {
        if (owner.Members is { } members)
        {
            if (members.TryGetValue(name, out var known) || (place is not null && members.TryGetValue(place, out known)))
            {
                return known;
            }

            return owner with { Members = null };
        }

        return isOurs ? owner with { Origins = [.. owner.Origins.Select(origin => origin.Member(name))] } : owner;
    }

    /// <summary>Whether a member belongs to a type that is neither a tuple nor the base library's.</summary>
    public static bool IsOurs(ISymbol member) => member.ContainingType is { IsTupleType: false, IsAnonymousType: false } type && !Recognised.IsSystem(type);

    /// <summary>What an object is made of: its arguments and what its initializer sets.</summary>
    public Trace Created(IObjectCreationOperation creation)
    {
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => (Values.Symbol(assignment.Target)?.Name ?? "", "", assignment.Value)) ?? [];
        var made = Made(creation.Arguments.Select(argument => (argument.Parameter?.Name ?? "", "", argument.Value)).Concat(set));
        return made.Origins.IsEmpty && Values.IsCollection(creation.Type) ? Tracer.Own(creation) : made;
    }

    /// <summary>Something made of named parts, each also known by its place where it has one.</summary>
    public Trace Made(IEnumerable<(string Name, string Place, IOperation Value)> parts)
    {
        var members = ImmutableDictionary.CreateBuilder<string, Trace>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, place, value) in parts)
        {
            var trace = tracer.Of(value);
            members[name] = trace;
            if (place.Length > 0)
            {
                members[place] = trace;
            }
        }

        return Trace.Union(members.Values) with { Members = members.ToImmutable() };
    }
}
