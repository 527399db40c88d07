using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Claims;

/// <summary>The parameters of a claim, in the order in which a person would make them small.</summary>
[CollectionBuilder(typeof(DomainBuilder), nameof(DomainBuilder.Create))]
public sealed class Domain : IReadOnlyList<Parameter>
{
    private readonly ImmutableArray<Parameter> parameters;

    internal Domain(ReadOnlySpan<Parameter> parameters) => this.parameters = [.. parameters];

    /// <inheritdoc/>
    public int Count => parameters.Length;

    /// <inheritdoc/>
    public Parameter this[int index] => parameters[index];

    /// <summary>The parameter with this name.</summary>
    /// <exception cref="ArgumentException">No parameter has this name; the message lists those that exist.</exception>
    public Parameter this[string name] => parameters[IndexOf(name)];

    /// <summary>The position of the parameter with this name.</summary>
    /// <exception cref="ArgumentException">No parameter has this name; the message lists those that exist.</exception>
    public int IndexOf(string name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"no parameter '{name}'; there are {string.Join(", ", parameters.Select(p => p.Name))}", nameof(name));
    }

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => parameters.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Lets a domain be written as a collection: <c>[Parameter.Dimension, Parameter.Classes]</c>.</summary>
public static class DomainBuilder
{
    /// <summary>The domain of these parameters.</summary>
    public static Domain Create(ReadOnlySpan<Parameter> parameters) => new(parameters);
}
