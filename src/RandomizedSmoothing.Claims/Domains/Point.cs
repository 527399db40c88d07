using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims;

/// <summary>One choice of a claim's parameters. Angles are in radians.</summary>
public sealed class Point : IEquatable<Point>
{
    /// <param name="domain">The parameters.</param>
    /// <param name="values">Their values, in the domain's order.</param>
    public Point(Domain domain, params ImmutableArray<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, domain.Count, nameof(values));
        Domain = domain;
        Values = values;
    }

    /// <summary>The parameters.</summary>
    public Domain Domain { get; }

    /// <summary>Their values, in the domain's order.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The value of the parameter with this name.</summary>
    public double this[string name] => Values[Domain.IndexOf(name)];

    /// <summary>The same point with one value replaced.</summary>
    public Point With(int index, double value) => new(Domain, Values.SetItem(index, value));

    /// <summary>The point in another kind of number.</summary>
    public Point<T> As<T>()
        where T : struct, IReal<T>
    {
        var converted = new T[Values.Length];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = T.From(Values[i]);
        }

        return new Point<T>(Domain, converted, Values.AsSpan());
    }

    /// <inheritdoc/>
    public bool Equals(Point? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Point);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(Values.Length, HashCode.Combine);

    /// <summary>The parameters as a person reads them: <c>d = 2, c = 7, theta = 10°</c>.</summary>
    public override string ToString() =>
        string.Join(", ", Domain.Select((p, i) => $"{p.Name} = {p.Shown(Values[i])}"));
}

/// <summary>A point whose real parameters are numbers of the kind <typeparamref name="T"/>; whole numbers stay whole.</summary>
/// <typeparam name="T">The kind of number.</typeparam>
public readonly ref struct Point<T>
    where T : struct, IReal<T>
{
    private readonly Domain domain;
    private readonly ReadOnlySpan<T> reals;
    private readonly ReadOnlySpan<double> wholes;

    // A whole number that stands for a range is NaN among the wholes.
    internal Point(Domain domain, ReadOnlySpan<T> reals, ReadOnlySpan<double> wholes)
    {
        this.domain = domain;
        this.reals = reals;
        this.wholes = wholes;
    }

    /// <summary>d, the dimension.</summary>
    public int D => Whole("d");

    /// <summary>c, the number of classes.</summary>
    public int C => Whole("c");

    /// <summary>c as a number that may stand for a range of whole numbers, over which a claim is proved at once.</summary>
    public T Classes => this["c"];

    /// <summary>R, the ball's radius.</summary>
    public T R => this["R"];

    /// <summary>σ, the noise's standard deviation.</summary>
    public T Sigma => this["sigma"];

    /// <summary>θ, the cone's half-angle in radians.</summary>
    public T Theta => this["theta"];

    /// <summary>The parameter with this name, as a number.</summary>
    public T this[string name] => reals[domain.IndexOf(name)];

    /// <summary>The whole-number parameter with this name.</summary>
    /// <exception cref="InvalidOperationException">It stands for a range here: it has to be enumerated, or read as a number.</exception>
    public int Whole(string name) => wholes[domain.IndexOf(name)] is var whole && double.IsNaN(whole)
        ? throw new InvalidOperationException($"{name} is a range of whole numbers here; only {nameof(Point<>)}[\"{name}\"] reads it")
        : (int)whole;
}
