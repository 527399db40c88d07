namespace RandomizedSmoothing;

/// <summary>A union of disjoint closed intervals of the real line, rays and the whole line included: a decision region for d = 1.</summary>
public sealed class IntervalUnion : Region
{
    private readonly (double Low, double High)[] intervals;

    /// <summary>Unites intervals; those that overlap or touch become one.</summary>
    /// <param name="intervals">Pairs low &lt; high, in any order; low may be −∞ and high +∞. None at all is the empty region.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is NaN, or a low bound is not below its high one.</exception>
    public IntervalUnion(params IEnumerable<(double Low, double High)> intervals)
        : base(1)
    {
        var merged = new List<(double Low, double High)>();
        foreach (var interval in intervals.Select(Valid).OrderBy(interval => interval.Low))
        {
            if (merged.Count > 0 && interval.Low <= merged[^1].High)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, interval.High));
            }
            else
            {
                merged.Add(interval);
            }
        }

        this.intervals = [.. merged];
    }

    /// <summary>The empty region.</summary>
    public static IntervalUnion Empty { get; } = new();

    /// <summary>The disjoint intervals, from left to right.</summary>
    public IReadOnlyList<(double Low, double High)> Intervals => intervals;

    /// <summary>Whether nothing lies in the region.</summary>
    public bool IsEmpty => intervals.Length == 0;

    /// <summary>The rest of the line, its closure.</summary>
    public IntervalUnion Complement
    {
        get
        {
            var gaps = new List<(double, double)>();
            var low = double.NegativeInfinity;
            foreach (var interval in intervals)
            {
                if (interval.Low > low)
                {
                    gaps.Add((low, interval.Low));
                }

                low = interval.High;
            }

            return new(low < double.PositiveInfinity ? gaps.Append((low, double.PositiveInfinity)) : gaps);
        }
    }

    /// <summary>Whether a point lies in the region or on its boundary.</summary>
    /// <param name="point">Any number.</param>
    public bool Contains(double point) => Array.Exists(intervals, interval => point >= interval.Low && point <= interval.High);

    // Of nothing at all, a region that is nowhere: the line without itself.
    private protected override Region Lower()
    {
        var line = new Box([double.NegativeInfinity], [double.PositiveInfinity]);
        Region[] boxes = [.. intervals.Select(interval => new Box([interval.Low], [interval.High]))];
        return boxes.Length switch
        {
            0 => new Difference(line, line),
            1 => boxes[0],
            _ => new Union(boxes),
        };
    }

    private protected override bool Has(ReadOnlySpan<double> point) => Contains(point[0]);

    private static (double Low, double High) Valid((double Low, double High) interval) =>
        interval.Low < interval.High
            ? interval
            : throw Argument.Outside("intervals", interval, "a pair of numbers, the first below the second");
}
