using System.Numerics;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>Counts samples at all points of a grid, 64 at a time, on one thread.</summary>
internal sealed class GridCounter(NoisyGrid at, GridProgram program, NoiseSource source)
{
    private readonly RoundKeys<Vector256<ulong>> keys = new(source.Seed, word => Vector256.Create((ulong)word));
    private readonly int regions = at.Regions.Length;

    /// <summary>The counts: of each point, row after row, each region's.</summary>
    public long[] Counts { get; } = new long[at.Grid.Columns * at.Grid.Rows * at.Regions.Length];

    /// <summary>How many samples were looked at again from a point alone.</summary>
    public long Exact { get; private set; }

    /// <summary>Counts some samples.</summary>
    /// <param name="first">The first sample's number.</param>
    /// <param name="samples">How many.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    public void Count(long first, long samples, CancellationToken cancellation)
    {
        for (var block = first & -Verdict64.Block; block < first + samples; block += Verdict64.Block)
        {
            cancellation.ThrowIfCancellationRequested();
            var valid = block < first ? ulong.MaxValue << (int)(first - block) : ulong.MaxValue;
            var rest = first + samples - block;
            valid &= rest < Verdict64.Block ? (1UL << (int)rest) - 1 : ulong.MaxValue;
            program.Look(keys, source.Index, (ulong)block);
            var next = 0;
            for (var row = 0; row < at.Grid.Rows; row++)
            {
                program.GoTo(row);
                for (var column = 0; column < at.Grid.Columns; column++)
                {
                    Count(column, row, block, valid, Counts.AsSpan(next, regions));
                    next += regions;
                }
            }
        }
    }

    private void Count(int column, int row, long block, ulong valid, Span<long> counts)
    {
        var verdicts = program.At(column);
        var undecided = 0UL;
        foreach (var verdict in verdicts)
        {
            undecided |= verdict.Undecided;
        }

        var decided = valid & ~undecided;
        for (var region = 0; region < counts.Length; region++)
        {
            counts[region] += BitOperations.PopCount(verdicts[region].Inside & decided);
        }

        for (undecided &= valid; undecided != 0; undecided &= undecided - 1)
        {
            Exact++;
            at.AddAlone((row * at.Grid.Columns) + column, block + BitOperations.TrailingZeroCount(undecided), source, counts);
        }
    }
}
