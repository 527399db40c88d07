namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Moves points onto the edge of a hypothesis, where a bound is weakest: along one real parameter, to the nearest
/// value at which the slack is just positive.
/// </summary>
/// <param name="claim">The claim.</param>
internal sealed class HypothesisEdges(InequalityClaim claim)
{
    // Twelve decades, halved so often, leave one part in 10¹².
    private const int Bisections = 45;

    // A search asks for many points of one line, from end to end of which there is one edge.
    private readonly Line?[] lines = new Line?[1 << 12];

    /// <summary>The points on the edge that lie in the directions of the real parameters; none where there is no hypothesis.</summary>
    public IEnumerable<Point> Around(Point point) =>
        Enumerable.Range(0, point.Domain.Count).Where(i => !point.Domain[i].IsWhole).SelectMany(i => Along(point, i));

    /// <summary>The points in the directions of the whole parameters: the last that meets the hypothesis, where some do not.</summary>
    public IEnumerable<Point> WholeNumbersAround(Point point) =>
        Enumerable.Range(0, point.Domain.Count).Where(i => point.Domain[i].IsWhole).SelectMany(i => Along(point, i));

    // A hypothesis may let in a band: then there is an edge to either side of a point in it.
    private IEnumerable<Point> Along(Point point, int index)
    {
        var parameter = point.Domain[index];
        var (low, high) = (point.With(index, parameter.Low), point.With(index, parameter.High));
        var (isLowMet, isHighMet) = (IsMet(low), IsMet(high));
        return (isLowMet, isHighMet) switch
        {
            (true, false) => [EdgeOf(low, high, index)],
            (false, true) => [EdgeOf(high, low, index)],
            (false, false) when IsMet(point) => [Between(point, low, index), Between(point, high, index)],
            _ => [],
        };
    }

    private Point EdgeOf(Point inside, Point outside, int index)
    {
        // Written as a whole, so that a thread sees the one line or the other.
        ref var place = ref lines[(uint)HashCode.Combine(inside, index) % (uint)lines.Length];
        if (Volatile.Read(ref place) is { } known && known.Index == index && known.End.Equals(inside))
        {
            return known.Edge;
        }

        var edge = Between(inside, outside, index);
        Volatile.Write(ref place, new Line(index, inside, edge));
        return edge;
    }

    private Point Between(Point inside, Point outside, int index)
    {
        var parameter = inside.Domain[index];
        for (var i = 0; i < Bisections; i++)
        {
            var middle = inside.With(index, ParameterScale.Between(parameter, inside.Values[index], outside.Values[index], 0.5));
            if (parameter.IsWhole && (middle.Equals(inside) || middle.Equals(outside)))
            {
                break;
            }

            (inside, outside) = IsMet(middle) ? (middle, outside) : (inside, middle);
        }

        return inside;
    }

    private bool IsMet(Point point) => claim.SlackAt(point) > 0;

    private sealed record Line(int Index, Point End, Point Edge);
}
