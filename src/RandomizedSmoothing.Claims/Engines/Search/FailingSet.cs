using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>How far one parameter can be moved, all others kept, before a counterexample is none any more.</summary>
/// <param name="Parameter">The parameter, in the range that is searched.</param>
/// <param name="Low">The smallest value found at which the claim still fails.</param>
/// <param name="High">The largest one.</param>
public sealed record FailingRange(Parameter Parameter, double Low, double High)
{
    /// <summary>Whether the claim fails down to the end of what is searched.</summary>
    public bool ReachesLow => Low <= Parameter.Low;

    /// <summary>Whether it fails up to the end of what is searched.</summary>
    public bool ReachesHigh => High >= Parameter.High;

    /// <summary>Whether the parameter matters: the claim does not fail at all values of it.</summary>
    public bool Matters => !ReachesLow || !ReachesHigh;
}

/// <summary>
/// The outline of the set of counterexamples around one: how far each parameter reaches alone, and how much of the box of these ranges fails. Every
/// counterexample in it is certified. It was found by search: between two values at which the claim fails there may be one at which it does not.
/// </summary>
/// <param name="Ranges">One range a parameter.</param>
/// <param name="Points">How many points of the box were drawn that meet the hypothesis.</param>
/// <param name="Failing">At how many of them the claim fails.</param>
public sealed record FailingSet(ImmutableArray<FailingRange> Ranges, int Points, int Failing)
{
    private const int Bisections = 40;
    private const int Draws = 256;

    /// <summary>Searches the outline.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="domain">What is searched.</param>
    /// <param name="at">A certified counterexample.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static FailingSet Around(InequalityClaim claim, Domain domain, Point at, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(at);
        ImmutableArray<FailingRange> ranges = [.. domain.Select((parameter, i) => new FailingRange(parameter, Farthest(parameter, i, parameter.Low), Farthest(parameter, i, parameter.High)))];
        var draw = new PointDraw([.. ranges.Select(range => range.Parameter with { Low = range.Low, High = range.High })], seed);
        var drawn = Enumerable.Range(0, Draws / claim.Cost).Select(i => claim.Evaluate(new Point(claim.Domain, draw.At((ulong)i).Values))).Where(SearchRecord.IsMet).ToArray();
        return new(ranges, drawn.Length, drawn.Count(evaluation => Judge.Of(claim, evaluation) == Judgement.Violates));

        // Toward an end: the end itself, or by halving the last value that fails before one that does not.
        double Farthest(Parameter parameter, int i, double end)
        {
            if (Fails(end))
            {
                return end;
            }

            var (failing, other) = (at.Values[i], end);
            for (var step = 0; step < Bisections / claim.Cost && failing != other; step++)
            {
                var middle = ParameterScale.Between(parameter, failing, other, 0.5);
                if (middle == failing || middle == other)
                {
                    break;
                }

                (failing, other) = Fails(middle) ? (middle, other) : (failing, middle);
            }

            return failing;

            bool Fails(double value) => Judge.Of(claim, claim.Evaluate(at.With(i, value))) == Judgement.Violates;
        }
    }
}
