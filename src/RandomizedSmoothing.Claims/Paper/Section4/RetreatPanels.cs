using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// The probability of a cone from the point on its axis at the depth of Theorem 7's bound, from above, over ranges of classes
/// and angles at once: by panels of z, the noise's part along the axis.
/// </summary>
/// <remarks>
/// With t the depth, u = tan θ and n = d − 1, the noise stays in the cone where ‖y‖ ≤ tu + zu and t + z ≥ 0. Where θ → 0 and t → ∞,
/// tu = √(n/c)/2 − u² ln(c − 1) √(c/n) stays finite, and where θ → 90°, t falls far below 0 for c ≥ 3: so both ends of the right
/// angle are within reach.
/// </remarks>
internal sealed class RetreatPanels
{
    private const int First = -4;
    private const int Last = 6;

    private readonly ImmutableArray<(Interval Z, Interval Mass)> panels;

    private RetreatPanels(int panelsPerUnit)
    {
        var tails = Enumerable.Range(First * panelsPerUnit, ((Last - First) * panelsPerUnit) + 1)
            .Select(i => Interval.From(i / (double)panelsPerUnit))
            .Select(z => (Z: z, Beyond: Interval.NormalUpper(z)))
            .ToArray();
        panels = [.. tails.Select((tail, i) => (tail.Z, (i == 0 ? Interval.One : tails[i - 1].Beyond) - tail.Beyond))];
    }

    /// <summary>One panel a standard deviation of z.</summary>
    public static RetreatPanels Coarse { get; } = new(panelsPerUnit: 1);

    /// <summary>Eight panels a standard deviation of z.</summary>
    public static RetreatPanels Fine { get; } = new(panelsPerUnit: 8);

    /// <summary>24 panels a standard deviation of z.</summary>
    public static RetreatPanels Finest { get; } = new(panelsPerUnit: 24);

    /// <summary>A number that the probability does not exceed, whatever the number of classes and the angle in their ranges.</summary>
    /// <param name="d">The dimension, at least 2.</param>
    /// <param name="c">The number of classes, at least 2.</param>
    /// <param name="tan">tan θ, not negative; 0 and ∞ stand for the limits.</param>
    /// <param name="isCut">Whether the cone's tip is cut off at the depth of the point, which leaves z ≥ 0.</param>
    public Interval UpperBound(int d, Interval c, Interval tan, bool isCut)
    {
        Interval n = d - 1;
        var (half, loss) = (Interval.Sqrt(n / c) / 2, Interval.Log(c - 1) * Interval.Sqrt(c / n));
        var radius = half - (Interval.Square(tan) * loss);
        var lowest = -((half / tan) - (tan * loss)).Upper;

        // In a panel everything counts that counts at its upper end, and beyond the last panel everything.
        var sum = Interval.NormalUpper(Last);
        foreach (var (z, mass) in panels.Where(panel => panel.Z.Upper > lowest && !(isCut && panel.Z.Upper <= 0)))
        {
            var reach = (radius + (z * tan)).Upper;
            sum += mass * (double.IsPositiveInfinity(reach) ? Interval.One : Interval.ChiSquaredLower(d - 1, Interval.Square(Interval.From(Math.Max(reach, 0)))));
        }

        return sum;
    }
}
