namespace RandomizedSmoothing.Regions;

/// <summary>The box low ≤ x ≤ high of ℝᵈ, coordinate by coordinate; sides may be open-ended.</summary>
public sealed class Box
{
    private readonly double[] _low;
    private readonly double[] _high;

    /// <summary>Creates the box.</summary>
    /// <param name="low">d ≥ 1 lower bounds, each a number or −∞.</param>
    /// <param name="high">d upper bounds, each a number or +∞ and above its lower bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Box(ReadOnlySpan<double> low, ReadOnlySpan<double> high)
    {
        _ = Argument.AtLeast(1, low.Length, nameof(low));
        if (high.Length != low.Length)
        {
            throw Argument.Outside(nameof(high), high.Length, $"as many bounds as low has, {low.Length}");
        }

        for (var i = 0; i < low.Length; i++)
        {
            _ = low[i] < high[i] ? low[i] : throw Argument.Outside(nameof(high), high[i], $"a number above low[{i}]");
        }

        _low = low.ToArray();
        _high = high.ToArray();
    }

    /// <summary>d, at least 1.</summary>
    public int Dimension => _low.Length;

    /// <summary>The lower bounds.</summary>
    public ReadOnlySpan<double> Low => _low;

    /// <summary>The upper bounds.</summary>
    public ReadOnlySpan<double> High => _high;
}
