using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>One thing that a sentence says: a statistic of one setting, or how much larger it is than another's, lies in a range.</summary>
/// <param name="Point">What tells the cases of a claim apart.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="First">The setting.</param>
/// <param name="Second">The setting whose statistic is taken away; null for none.</param>
/// <param name="Asked">Where the sentence has it, the ends left out.</param>
public sealed record MeasuredCase(Point Point, MeasuredStatistic Statistic, MeasuredSetting First, MeasuredSetting? Second, MeasuredRange Asked)
{
    /// <summary>The exact chance of the opposite, where counts give one; null where it is that of the estimate.</summary>
    public double? ExactChance { get; init; }

    /// <summary>The training seeds that every setting of the case has a network of, in their order.</summary>
    public ImmutableArray<int> Seeds => [.. First.Networks.Select(network => network.Seed).Where(seed => Second is null || Second.Networks.Any(network => network.Seed == seed))];

    /// <summary>What the runs say of it.</summary>
    public MeasuredEstimate Estimate()
    {
        var pairs = (from i in Enumerable.Range(0, First.Networks.Length)
                     from j in Second is null ? [-1] : Enumerable.Range(0, Second.Networks.Length).Where(j => Second.Networks[j].Seed == First.Networks[i].Seed)
                     select (First: i, Second: j)).ToImmutableArray();
        ImmutableArray<double> bySeed = [.. pairs.Select(pair => Statistic.Of(First.Scores(pair.First)) - (Second is null ? 0 : Statistic.Of(Second.Scores(pair.Second))))];
        if (Statistic.IsUpperBound)
        {
            return new(bySeed, 0, 0, 0) { IsUpperBound = true };
        }

        var (first, second) = (First.Redrawn(isFirst: true), Second?.Redrawn(isFirst: false));
        var draws = Enumerable.Range(0, MeasuredImages.Draws)
            .Select(draw => pairs.Average(pair => Statistic.Of(first[draw][pair.First]) - (second is null ? 0 : Statistic.Of(second[draw][pair.Second]))))
            .ToImmutableArray();
        var drawnFrom = pairs.Average(pair =>
            Statistic.Of(First.ScoresWithAdded(pair.First, isFirst: true)) - (Second is null ? 0 : Statistic.Of(Second.ScoresWithAdded(pair.Second, isFirst: false))));
        return new(bySeed, draws.Average() - drawnFrom, Deviation(draws), bySeed.Length == 1 ? 0 : Deviation(bySeed) / Math.Sqrt(bySeed.Length));
    }

    private static double Deviation(ImmutableArray<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
