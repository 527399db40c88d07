namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A line with the fewest points that nobody tells from it: a smooth curve of hundreds needs a few dozen, and a file a tenth.</summary>
internal static class Polyline
{
    /// <summary>Which points to keep, so that the line through them is nowhere further than a tolerance from the others (Ramer 1972; Douglas and Peucker 1973).</summary>
    /// <param name="xs">From left to right.</param>
    /// <param name="ys">Beside them.</param>
    /// <param name="tolerance">A distance in the unit of both.</param>
    public static IReadOnlyList<int> Simplified(double[] xs, double[] ys, double tolerance)
    {
        if (xs.Length < 3)
        {
            return [.. Enumerable.Range(0, xs.Length)];
        }

        var kept = new bool[xs.Length];
        kept[0] = kept[^1] = true;
        var waiting = new Stack<(int First, int Last)>([(0, xs.Length - 1)]);
        while (waiting.TryPop(out var piece))
        {
            var farthest = (Distance: tolerance, At: -1);
            for (var i = piece.First + 1; i < piece.Last; i++)
            {
                farthest = Distance(piece.First, piece.Last, i) is var distance && distance > farthest.Distance ? (distance, i) : farthest;
            }

            if (farthest.At >= 0)
            {
                kept[farthest.At] = true;
                waiting.Push((piece.First, farthest.At));
                waiting.Push((farthest.At, piece.Last));
            }
        }

        return [.. Enumerable.Range(0, xs.Length).Where(i => kept[i])];

        double Distance(int first, int last, int i)
        {
            var (dx, dy) = (xs[last] - xs[first], ys[last] - ys[first]);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            return length == 0
                ? Math.Sqrt(Math.Pow(xs[i] - xs[first], 2) + Math.Pow(ys[i] - ys[first], 2))
                : Math.Abs((dx * (ys[i] - ys[first])) - (dy * (xs[i] - xs[first]))) / length;
        }
    }
}
