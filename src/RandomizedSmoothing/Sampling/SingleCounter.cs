using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>Counts the samples of a range that lie in a program's only primitive, in single precision far from its boundary and in doubles near it, on one thread.</summary>
internal sealed class SingleCounter<TKind, TLanes, TFloat, TWord, TWide>(RegionProgram program, NoiseSource source) : ISampleCounter
    where TKind : struct, IPrimitiveKind
    where TLanes : struct, IVectorLanes<TFloat, TWord, TWide>
    where TFloat : struct
    where TWord : struct
    where TWide : struct
{
    private const int ExactLanes = 8;

    private readonly RoundKeys<TWide> keys = new(source.Seed, word => TLanes.Wide(word));
    private readonly float[] constants = ImmutableCollectionsMarshal.AsArray(program.Singles)!;
    private readonly SingleBounds bounds = program.Bounds[0];
    private readonly SimdCounter exact = new(program, source);
    private readonly uint point = source.Index;
    private readonly int dimension = program.Dimension;
    private readonly int secondList = TKind.Lists > 1 ? program.Stride : 0;
    private readonly bool isPaired = program.Dimension <= NoiseSource.PairedDimension;

    /// <inheritdoc/>
    public long Exact { get; private set; }

    /// <inheritdoc/>
    public void Count(long first, long samples, Span<long> counts)
    {
        // In one or two dimensions the noise of two samples comes from one block: a vector starts at an even sample.
        var skipped = isPaired ? first & 1 : 0;
        var step = isPaired ? 2 * TLanes.Count : TLanes.Count;
        var count = 0L;
        for (var done = -skipped; done < samples; done += step)
        {
            var rest = samples - done;
            var valid = rest >= step ? (uint)((1UL << step) - 1) : (1u << (int)rest) - 1;
            valid = done < 0 ? valid & ~1u : valid;
            var sample = (ulong)(first + done);
            var (inside, outside) = isPaired ? OfPairs(sample) : OfBlocks(sample);
            var undecided = valid & ~(inside | outside);
            if (undecided != 0)
            {
                inside |= Exactly(sample, undecided);
            }

            count += BitOperations.PopCount(inside & valid);
        }

        counts[0] += count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Exactly(ulong sample, uint undecided)
    {
        Exact += BitOperations.PopCount(undecided);
        var inside = 0u;
        for (var i = 0; i < 2 * TLanes.Count; i += ExactLanes)
        {
            if (((undecided >> i) & 0xFF) != 0)
            {
                inside |= exact.ContainsOne(sample + (ulong)i) << i;
            }
        }

        return inside & undecided;
    }

    // One place makes the noise, and methods of their own look at it: a method that inlines more than this is compiled into calls.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (uint Inside, uint Outside) OfBlocks(ulong sample)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(constants);
        ref var second = ref Unsafe.Add(ref first, secondList);
        var scale = TLanes.Number(bounds.Scale);
        var (total, sums) = (default(LaneSums<TFloat, TWord>), default(LaneSums<TFloat, TWord>));
        for (var i = 0; i < dimension; i += 4)
        {
            var z = LaneNoise<TLanes, TFloat, TWord, TWide>.OfSamples(keys, point, sample, (uint)i / 4);
            var rest = dimension - i;
            sums = Add(sums, scale, ref first, ref second, i, z.Z0);
            sums = rest > 1 ? Add(sums, scale, ref first, ref second, i + 1, z.Z1) : sums;
            sums = rest > 2 ? Add(sums, scale, ref first, ref second, i + 2, z.Z2) : sums;
            sums = rest > 3 ? Add(sums, scale, ref first, ref second, i + 3, z.Z3) : sums;
            if (rest <= 4 || i % (4 * SingleBounds.Chunk) == 4 * (SingleBounds.Chunk - 1))
            {
                total = new(TLanes.Add(total.Square, sums.Square), TLanes.Add(total.Dot, sums.Dot), TLanes.Or(total.Outside, sums.Outside));
                sums = default;
            }
        }

        return Bits(TKind.Decide<TLanes, TFloat, TWord, TWide>(total, bounds));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (uint Inside, uint Outside) OfPairs(ulong sample)
    {
        var (lower, upper) = LaneNoise<TLanes, TFloat, TWord, TWide>.OfPairs(keys, point, sample);
        var (inside, outside) = OfPair(lower);
        var (insideUpper, outsideUpper) = OfPair(upper);
        return (inside | (insideUpper << TLanes.Count), outside | (outsideUpper << TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (uint Inside, uint Outside) OfPair(NormalPair<TFloat> pair)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(constants);
        ref var second = ref Unsafe.Add(ref first, secondList);
        var scale = TLanes.Number(bounds.Scale);
        var sums = Add(default, scale, ref first, ref second, 0, pair.First);
        sums = dimension > 1 ? Add(sums, scale, ref first, ref second, 1, pair.Second) : sums;
        return Bits(TKind.Decide<TLanes, TFloat, TWord, TWide>(sums, bounds));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneSums<TFloat, TWord> Add(LaneSums<TFloat, TWord> sums, TFloat scale, ref float first, ref float second, int i, TFloat z) =>
        TKind.Add<TLanes, TFloat, TWord, TWide>(sums, scale, TLanes.Number(Unsafe.Add(ref first, i)), TLanes.Number(Unsafe.Add(ref second, i)), z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Inside, uint Outside) Bits(LaneVerdict<TWord> verdict) => (TLanes.TopBits(verdict.Inside), TLanes.TopBits(verdict.Outside));
}
