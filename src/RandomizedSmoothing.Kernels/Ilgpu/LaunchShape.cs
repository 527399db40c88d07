using System.Runtime.InteropServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>What a launch of <see cref="PrimitiveKernel"/> or <see cref="ProgramKernel"/> is about, besides its arrays.</summary>
/// <param name="First">The first sample's number.</param>
/// <param name="Samples">How many samples the launch looks at.</param>
/// <param name="Keys">The noise's seed.</param>
/// <param name="Index">The noise's index.</param>
/// <param name="Dimension">d.</param>
/// <param name="Primitives">How many of the program's instructions look at the noise, with those that fill up the last group.</param>
/// <param name="Instructions">The length of the program behind them.</param>
/// <param name="Regions">How many regions it tells of.</param>
/// <param name="Threads">How many threads share the samples.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LaunchShape(
    long First, long Samples, RoundKeys<uint> Keys, uint Index, int Dimension, int Primitives, int Instructions, int Regions, int Threads)
{
    /// <summary>How far apart a primitive's lists of constants lie.</summary>
    public int Stride => 4 * Blocks;

    /// <summary>Blocks of four coordinates, the last of which may be filled up.</summary>
    public int Blocks => (Dimension + 3) / 4;

    /// <summary>Whether two samples share a block of noise.</summary>
    public bool IsPaired => Dimension <= NoiseSource.PairedDimension;
}
