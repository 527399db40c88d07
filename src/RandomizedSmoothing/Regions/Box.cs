using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>The box low ≤ x ≤ high of ℝᵈ, coordinate by coordinate; sides may be open-ended, as those of a quadrant are.</summary>
public sealed class Box : Region
{
    private readonly double[] low;
    private readonly double[] high;

    /// <summary>Creates the box.</summary>
    /// <param name="low">d ≥ 1 lower bounds, each a number or −∞.</param>
    /// <param name="high">d upper bounds, each a number or +∞ and above its lower bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Box(ReadOnlySpan<double> low, ReadOnlySpan<double> high)
        : base(Argument.AtLeast(1, low.Length, nameof(low)))
    {
        if (high.Length != low.Length)
        {
            throw Argument.Outside(nameof(high), high.Length, $"as many bounds as low has, {low.Length}");
        }

        for (var i = 0; i < low.Length; i++)
        {
            _ = low[i] < high[i] ? low[i] : throw Argument.Outside(nameof(high), high[i], $"a number above low[{i}]");
        }

        this.low = low.ToArray();
        this.high = high.ToArray();
    }

    /// <summary>The lower bounds.</summary>
    public ReadOnlySpan<double> Low => low;

    /// <summary>The upper bounds.</summary>
    public ReadOnlySpan<double> High => high;

    /// <summary>Whether all sides end.</summary>
    public bool IsBounded => double.IsFinite(Geometry.Sum(low)) && double.IsFinite(Geometry.Sum(high));

    private protected override bool Has(ReadOnlySpan<double> point)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (point[i] < low[i] || point[i] > high[i])
            {
                return false;
            }
        }

        return true;
    }
}
