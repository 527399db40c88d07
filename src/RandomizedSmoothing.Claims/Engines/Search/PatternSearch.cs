namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Drives a margin down from one point by coordinate steps that shrink when none helps (Hooke and Jeeves 1961), each
/// also taken along the edge of the hypothesis.
/// </summary>
/// <param name="points">The claim, at what points it is known.</param>
/// <param name="turnsCorners">Whether steps are also taken along two edges at once, which costs much more: where both bind, no other step leads on.</param>
/// <param name="tried">Told of every evaluation; null for nobody.</param>
internal sealed class PatternSearch(EvaluatedPoints points, bool turnsCorners = false, Action<Evaluation>? tried = null)
{
    private const double FirstStep = 1;
    private const double LastStep = 1e-4;

    /// <summary>How often the claim was evaluated.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Searches downward.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="limit">The largest number of evaluations.</param>
    /// <param name="isFree">Which parameters may move.</param>
    public Evaluation Minimize(Evaluation start, long limit, Func<int, bool>? isFree = null)
    {
        var best = start;
        var end = Evaluations + limit;
        for (var step = FirstStep; step >= LastStep && Evaluations < end;)
        {
            var better = Steps(best.Point, step, isFree).Select(Evaluate).TakeWhile(_ => Evaluations < end).FirstOrDefault(e => e.Margin < best.Margin);
            if (better.Point is null)
            {
                step /= 4;
            }
            else
            {
                best = better;
            }
        }

        return best;
    }

    private IEnumerable<Point> Steps(Point point, double step, Func<int, bool>? isFree)
    {
        for (var i = 0; i < point.Domain.Count; i++)
        {
            foreach (var signed in isFree is null || isFree(i) ? [step, -step] : Array.Empty<double>())
            {
                var moved = Move(point, i, signed);
                if (moved.Equals(point))
                {
                    continue;
                }

                yield return moved;
                foreach (var edge in points.Edges.Around(moved))
                {
                    yield return edge;
                    foreach (var corner in turnsCorners ? points.Edges.Around(edge) : [])
                    {
                        yield return corner;
                    }
                }
            }
        }
    }

    private static Point Move(Point point, int index, double step)
    {
        var parameter = point.Domain[index];
        var value = point.Values[index];
        var moved = parameter.FromScale(parameter.ToScale(value) + step);
        return point.With(index, parameter.IsWhole && moved == value ? parameter.Clamp(value + Math.Sign(step)) : moved);
    }

    private Evaluation Evaluate(Point point)
    {
        Evaluations++;
        var evaluation = points.At(point);
        tried?.Invoke(evaluation);
        return evaluation;
    }
}
