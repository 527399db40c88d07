using System.Globalization;

namespace RandomizedSmoothing;

/// <summary>
/// A probability together with its complement. One of the two is often tiny, and <c>1 − p</c> would lose it, so both
/// are computed, each to full relative accuracy.
/// </summary>
/// <param name="Value">p, in [0, 1].</param>
/// <param name="Complement">1 − p, in [0, 1].</param>
public readonly record struct Probability(double Value, double Complement)
{
    /// <summary>The opposite event.</summary>
    public Probability Opposite => new(Complement, Value);

    /// <summary>Both numbers; a record's own text would print the opposite of the opposite of ….</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} (complement {Complement})");
}
