using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>One run: a network under one seed of the smoothing's noise.</summary>
/// <param name="NoiseSeed">The seed of the noise.</param>
/// <param name="Right">Whether each image gets its label; an abstention is wrong.</param>
/// <param name="Radii">The certified radius of each image, in input units, 0 where it is not right; null where nothing is certified.</param>
public sealed record MeasuredRun(ulong NoiseSeed, ImmutableArray<bool> Right, ImmutableArray<double>? Radii = null);

/// <summary>A network from one seed of the training, with all its runs: of an image counts the mean over them.</summary>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Runs">Its runs, one for each seed of the noise, at least one.</param>
public sealed record MeasuredNetwork(int Seed, ImmutableArray<MeasuredRun> Runs)
{
    /// <summary>The share of the runs in which each image gets its label.</summary>
    internal double[] Right { get; } = Mean(Runs, run => [.. run.Right.Select(right => right ? 1.0 : 0)]);

    /// <summary>The mean certified radius of each image; empty where nothing is certified.</summary>
    internal double[] Radii { get; } = Runs.All(run => run.Radii is not null) ? Mean(Runs, run => run.Radii!.Value) : [];

    private static double[] Mean(ImmutableArray<MeasuredRun> runs, Func<MeasuredRun, ImmutableArray<double>> values)
    {
        var sums = new double[runs[0].Right.Length];
        foreach (var run in runs)
        {
            var one = values(run);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += one[i];
            }
        }

        return Array.ConvertAll(sums, sum => sum / runs.Length);
    }
}
