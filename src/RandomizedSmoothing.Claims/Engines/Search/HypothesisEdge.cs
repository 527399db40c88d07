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
    public static IEnumerable<Point> Around(InequalityClaim claim, Point point)
    {
        for (var i = 0; i < point.Domain.Count; i++)
        {
            if (!point.Domain[i].IsWhole && Along(claim, point, i) is { } edge)
            {
                yield return edge;
            }
        }
    }

    /// <summary>The points in the directions of the whole parameters: the last that meets the hypothesis, where some do not.</summary>
    public static IEnumerable<Point> WholeNumbersAround(InequalityClaim claim, Point point)
    {
        for (var i = 0; i < point.Domain.Count; i++)
        {
            if (point.Domain[i].IsWhole && Along(claim, point, i) is { } edge)
            {
                yield return edge;
            }
        }
    }

    private static Point? Along(InequalityClaim claim, Point point, int index)
    {
        var parameter = point.Domain[index];
        var (inside, outside) = (point.With(index, parameter.Low), point.With(index, parameter.High));
        if (IsMet(claim, inside) == IsMet(claim, outside))
        {
            return null;
        }

        if (IsMet(claim, outside))
        {
            (inside, outside) = (outside, inside);
        }

        for (var i = 0; i < Bisections; i++)
        {
            var middle = point.With(index, ParameterScale.Between(parameter, inside.Values[index], outside.Values[index], 0.5));
            if (parameter.IsWhole && (middle.Equals(inside) || middle.Equals(outside)))
            {
                break;
            }

            if (IsMet(claim, middle))
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }

        return inside;
    }

    private static bool IsMet(InequalityClaim claim, Point point) => claim.SlackAt(point) > 0;
}
