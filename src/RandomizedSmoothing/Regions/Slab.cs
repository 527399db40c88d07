using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>The slab low ≤ normal · x ≤ high of ℝᵈ, between two parallel hyperplanes.</summary>
public sealed class Slab : Region
{
    private readonly Direction direction;

    /// <summary>Creates the slab.</summary>
    /// <param name="normal">d ≥ 1 finite components, not all 0; of any length.</param>
    /// <param name="low">The lower bound on normal · x, finite.</param>
    /// <param name="high">The upper bound on normal · x, finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Slab(ReadOnlySpan<double> normal, double low, double high)
        : base(normal.Length)
    {
        direction = new(normal);
        Low = Argument.Finite(low);
        High = Argument.Finite(high) > low ? high : throw Argument.Outside(nameof(high), high, $"a number above {nameof(low)}");
    }

    /// <summary>The normal as it was given.</summary>
    public ReadOnlySpan<double> Normal => direction.Vector;

    /// <summary>The lower bound on normal · x.</summary>
    public double Low { get; }

    /// <summary>The upper bound on normal · x.</summary>
    public double High { get; }

    /// <summary>In input units: how far a point lies above the lower face and below the upper one (negative outside), and the slab's width.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    internal (double AboveLow, double BelowHigh, double Width) Gaps(ReadOnlySpan<double> point) =>
        (-direction.Gap(Low, point), direction.Gap(High, point), (High - Low) / direction.Length);

    private protected override Region Lower() =>
        new Intersection(new HalfSpace(Normal, High), new HalfSpace(Normal.ToArray().Select(component => -component).ToArray(), -Low));

    private protected override bool Has(ReadOnlySpan<double> point) => Gaps(point) is { AboveLow: >= 0, BelowHigh: >= 0 };
}
