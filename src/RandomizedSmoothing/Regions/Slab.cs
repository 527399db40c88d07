namespace RandomizedSmoothing.Regions;

/// <summary>The slab low ≤ normal · x ≤ high of ℝᵈ, between two parallel hyperplanes.</summary>
public sealed class Slab
{
    private readonly Direction _direction;

    /// <summary>Creates the slab.</summary>
    /// <param name="normal">d ≥ 1 finite components, not all 0; of any length.</param>
    /// <param name="low">The lower bound on normal · x, finite.</param>
    /// <param name="high">The upper bound on normal · x, finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Slab(ReadOnlySpan<double> normal, double low, double high)
    {
        _direction = new(normal);
        Low = Argument.Finite(low);
        High = Argument.Finite(high) > low ? high : throw Argument.Outside(nameof(high), high, $"a number above {nameof(low)}");
    }

    /// <summary>d, at least 1.</summary>
    public int Dimension => _direction.Dimension;

    /// <summary>The normal as it was given.</summary>
    public ReadOnlySpan<double> Normal => _direction.Vector;

    /// <summary>The lower bound on normal · x.</summary>
    public double Low { get; }

    /// <summary>The upper bound on normal · x.</summary>
    public double High { get; }

    /// <summary>In input units: how far a point lies above the lower face and below the upper one (negative outside), and the slab's width.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    internal (double AboveLow, double BelowHigh, double Width) Gaps(ReadOnlySpan<double> point) =>
        (-_direction.Gap(Low, point), _direction.Gap(High, point), (High - Low) / _direction.Length);
}
