using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Where a sub-box is halved: across its widest side, in the scale of the parameter, or the one that matters most.</summary>
internal static class ProofSplit
{
    // The place on the scale that an end at infinity or 0 has for halving: what lies beyond e to the ±40th is one piece.
    private const double Farthest = 40;

    /// <summary>The two halves; null where every side is a single value or, of a real parameter, narrower than the finest.</summary>
    /// <param name="box">What to halve.</param>
    /// <param name="finest">The width, on the parameter's scale, below which a side is not halved: relative to the value for most kinds.</param>
    /// <param name="weights">How much each side matters, before its width is asked for; empty where that is not known.</param>
    public static (SubBox Low, SubBox High)? Halve(SubBox box, double finest, ImmutableArray<double> weights = default)
    {
        var (widest, most) = (-1, (Weight: 0.0, Width: 0.0));
        for (var i = 0; i < box.Domain.Count; i++)
        {
            var side = (Weight: weights.IsDefaultOrEmpty ? 0 : weights[i], Width: Width(box.Domain[i], box.Ranges[i]));
            if (side.CompareTo(most) > 0 && side.Width > (box.Domain[i].IsWhole ? 0 : finest))
            {
                (widest, most) = (i, side);
            }
        }

        if (widest < 0)
        {
            return null;
        }

        var (parameter, range) = (box.Domain[widest], box.Ranges[widest]);
        var middle = Middle(parameter, range);
        var next = parameter.IsWhole ? middle + 1 : middle;
        return middle < range.Lower || next > range.Upper || (!parameter.IsWhole && (middle == range.Lower || middle == range.Upper))
            ? null
            : (With(new Interval(range.Lower, middle)), With(new Interval(next, range.Upper)));

        SubBox With(Interval half) => new(box.Domain, box.Ranges.SetItem(widest, half));
    }

    /// <summary>The point in the middle of a sub-box, in the scales of the parameters.</summary>
    public static Point Middle(SubBox box) => new(box.Domain, [.. box.Domain.Select((parameter, i) => Middle(parameter, box.Ranges[i]))]);

    // Of an even number of whole numbers, the last of the lower half.
    private static double Middle(Parameter parameter, Interval range)
    {
        if (range.IsPoint)
        {
            return range.Lower;
        }

        var (low, high) = Places(parameter, range);
        var middle = (parameter with { Low = range.Lower, High = range.Upper }).FromScale((low + high) / 2);
        return parameter.IsWhole ? Math.Min(middle, range.Upper - 1) : middle;
    }

    private static double Width(Parameter parameter, Interval range)
    {
        var (low, high) = Places(parameter, range);
        return range.IsPoint ? 0 : high - low;
    }

    private static (double Low, double High) Places(Parameter parameter, Interval range)
    {
        var (low, high) = (parameter.ToScale(range.Lower), parameter.ToScale(range.Upper));
        return (Math.Max(low, Math.Min(-Farthest, high)), Math.Min(high, Math.Max(Farthest, low)));
    }
}
