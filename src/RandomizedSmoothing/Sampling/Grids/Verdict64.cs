using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>What is known of a block of 64 samples: bit i tells whether sample i lies inside, and whether rounding may have decided that.</summary>
internal readonly record struct Verdict64(ulong Inside, ulong Undecided)
{
    /// <summary>How many samples are looked at together.</summary>
    public const int Block = 64;

    /// <summary>A slope of 0, for each sample.</summary>
    public static readonly double[] Flat = new double[Block];

    /// <summary>Whether value + slope·step ≤ threshold; what comes closer to it than the slack is undecided.</summary>
    public static Verdict64 AtMost(double[] values, double[] slopes, double step, double threshold, double slack)
    {
        ref var value = ref MemoryMarshal.GetArrayDataReference(values);
        ref var slope = ref MemoryMarshal.GetArrayDataReference(slopes);
        var steps = Vector256.Create(step);
        var (low, high) = (Vector256.Create(threshold - slack), Vector256.Create(threshold + slack));
        var (surely, perhaps) = (0UL, 0UL);
        for (var i = 0; i < Block; i += 4)
        {
            var sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref slope, (nuint)i), steps, Vector256.LoadUnsafe(ref value, (nuint)i));
            surely |= (ulong)Vector256.LessThanOrEqual(sum, low).ExtractMostSignificantBits() << i;
            perhaps |= (ulong)Vector256.LessThanOrEqual(sum, high).ExtractMostSignificantBits() << i;
        }

        return new(surely, perhaps & ~surely);
    }
}
