namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Moves points onto the edge of a hypothesis, where a bound is weakest: along one real parameter, to the nearest
/// value at which the slack is just positive.
/// </summary>
internal static class HypothesisEdge
{
    // Twelve decades, halved so often, leave one part in 10¹².
    private const int Bisections = 45;

    /// <summary>The points on the edge that lie in the directions of the real parameters; none where there is no hypothesis.</summary>
    public static IEnumerable<Point> Around(InequalityClaim claim, Point point) =>
        Enumerable.Range(0, point.Domain.Count).Where(i => !point.Domain[i].IsWhole).SelectMany(i => Along(claim, point, i));

    /// <summary>The points in the directions of the whole parameters: the last that meets the hypothesis, where some do not.</summary>
    public static IEnumerable<Point> WholeNumbersAround(InequalityClaim claim, Point point) =>
        Enumerable.Range(0, point.Domain.Count).Where(i => point.Domain[i].IsWhole).SelectMany(i => Along(claim, point, i));

    // A hypothesis may let in a band: then there is an edge to either side of a point in it.
    private static IEnumerable<Point> Along(InequalityClaim claim, Point point, int index)
    {
        var parameter = point.Domain[index];
        var (low, high) = (point.With(index, parameter.Low), point.With(index, parameter.High));
        var (isLowMet, isHighMet) = (IsMet(claim, low), IsMet(claim, high));
        return (isLowMet, isHighMet) switch
        {
            (true, false) => [Between(claim, low, high, index)],
            (false, true) => [Between(claim, high, low, index)],
            (false, false) when IsMet(claim, point) => [Between(claim, point, low, index), Between(claim, point, high, index)],
            _ => [],
        };
    }

    private static Point Between(InequalityClaim claim, Point inside, Point outside, int index)
    {
        var parameter = inside.Domain[index];
        for (var i = 0; i < Bisections; i++)
        {
            var middle = inside.With(index, ParameterScale.Between(parameter, inside.Values[index], outside.Values[index], 0.5));
            if (parameter.IsWhole && (middle.Equals(inside) || middle.Equals(outside)))
            {
                break;
            }

            (inside, outside) = IsMet(claim, middle) ? (middle, outside) : (inside, middle);
        }

        return inside;
    }

    private static bool IsMet(InequalityClaim claim, Point point) => claim.SlackAt(point) > 0;
}
