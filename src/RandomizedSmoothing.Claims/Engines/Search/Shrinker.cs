namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Makes a counterexample small in the order in which a person would: the domain's first parameter first, whole
/// numbers to their least, reals to round values. Every step is certified, and none leads from a counterexample that a person can
/// check with a pocket calculator to one that is within rounding of the edge of the hypothesis or of equality.
/// </summary>
/// <param name="points">The claim, at what points it is known.</param>
internal sealed class Shrinker(EvaluatedPoints points)
{
    private const long SearchPerStep = 150;

    // Slack and margin beyond these need no more digits than a person writes down.
    private const double ClearSlack = 1e-6;
    private const double ClearMargin = -1e-6;

    private readonly PatternSearch search = new(points);

    /// <summary>How often the claim was evaluated.</summary>
    public long Evaluations => search.Evaluations;

    /// <summary>Whether a violation is beyond rounding on both sides, so that a person can check it with a pocket calculator.</summary>
    public static bool IsClear(Evaluation evaluation) => evaluation is { Slack: > ClearSlack, Margin: < ClearMargin };

    /// <summary>The smallest certified counterexample found from this one: none of its values can be made smaller alone.</summary>
    public Evaluation Shrink(Evaluation found)
    {
        var index = 0;
        while (index < found.Point.Domain.Count)
        {
            if (Candidates(found, index).FirstOrDefault(candidate => IsBetter(candidate, found)) is { Point: not null } smaller)
            {
                found = smaller;
                index = 0;
            }
            else
            {
                index++;
            }
        }

        return found;
    }

    // Making one value smaller may need the later ones moved: they are free, the earlier ones are settled.
    private IEnumerable<Evaluation> Candidates(Evaluation found, int index)
    {
        var parameter = found.Point.Domain[index];
        foreach (var value in RoundValues.Below(parameter, found.Point.Values[index]))
        {
            var moved = points.At(found.Point.With(index, value));
            yield return moved;
            foreach (var edge in points.Edges.Around(moved.Point))
            {
                if (edge.Values[..(index + 1)].SequenceEqual(moved.Point.Values[..(index + 1)]))
                {
                    yield return points.At(edge);
                }
            }

            if (parameter.IsWhole)
            {
                yield return search.Minimize(moved, SearchPerStep / points.Claim.Cost, free => free > index);
            }
        }

        if (!IsClear(found))
        {
            foreach (var value in RoundValues.Beside(parameter, found.Point.Values[index]))
            {
                if (points.At(found.Point.With(index, value)) is var beside && IsClear(beside))
                {
                    yield return beside;
                }
            }
        }
    }

    private bool IsBetter(Evaluation candidate, Evaluation found) =>
        (IsClear(candidate) || !IsClear(found)) && Judge.Of(points.Claim, candidate) == Judgement.Violates;
}
