using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>Whether boxes tile a domain: without a hole, and without an overlap but at ends of real sides.</summary>
internal static class Tiling
{
    /// <summary>The first box, by its number, beside which the tiling fails, and how; null where it does not.</summary>
    /// <param name="domain">What is to be covered.</param>
    /// <param name="boxes">The boxes.</param>
    public static (int Box, string Why)? Fault(Domain domain, IReadOnlyList<SubBox> boxes) => boxes.Count == 0
        ? (0, "no box covers the domain")
        : Fault([.. domain.Select(parameter => new Interval(parameter.Low, parameter.High))], domain, [.. boxes.Select((box, i) => (box, i))]);

    // The domain is cut where no box is crossed, until every piece is one box.
    private static (int Box, string Why)? Fault(Interval[] piece, Domain domain, List<(SubBox Box, int Number)> boxes)
    {
        if (boxes is [var (box, number)])
        {
            return box.Ranges.SequenceEqual(piece) ? null : (number, $"it and its neighbours leave a hole in {new SubBox(domain, [.. piece])}");
        }

        for (var side = 0; side < piece.Length; side++)
        {
            var step = domain[side].IsWhole ? 1 : 0;
            var groups = new List<List<(SubBox Box, int Number)>>();
            var (start, end) = (double.NaN, double.NaN);
            foreach (var one in boxes.OrderBy(one => one.Box.Ranges[side].Lower).ThenBy(one => one.Box.Ranges[side].Upper))
            {
                var range = one.Box.Ranges[side];
                if (groups.Count == 0 || (range.Lower >= end + step && range.Lower > start))
                {
                    if (groups.Count > 0 && range.Lower != end + step)
                    {
                        return (one.Number, "there is a hole before it");
                    }

                    groups.Add([]);
                    (start, end) = (range.Lower, range.Upper);
                }

                groups[^1].Add(one);
                end = Math.Max(end, range.Upper);
            }

            if (groups.Count > 1)
            {
                var (first, last) = (Range(groups[0], side), Range(groups[^1], side));
                return first.Lower != piece[side].Lower ? (groups[0][0].Number, "there is a hole before it")
                    : last.Upper != piece[side].Upper ? (groups[^1][^1].Number, "there is a hole behind it")
                    : groups.Select(group => Fault([.. piece.Select((range, i) => i == side ? Range(group, side) : range)], domain, group)).FirstOrDefault(fault => fault is not null);
            }
        }

        return (boxes[0].Number, "it overlaps another");
    }

    private static Interval Range(List<(SubBox Box, int Number)> group, int side) =>
        new(group.Min(one => one.Box.Ranges[side].Lower), group.Max(one => one.Box.Ranges[side].Upper));
}
