using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>A sum for each of eight samples: an inner product of their noise.</summary>
internal struct EightSums
{
    private Vector256<double> low;
    private Vector256<double> high;

    /// <summary>Adds c·z for four coordinates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref double c, in WideNoise noise)
    {
        Add(c, noise.Z0);
        Add(Unsafe.Add(ref c, 1), noise.Z1);
        Add(Unsafe.Add(ref c, 2), noise.Z2);
        Add(Unsafe.Add(ref c, 3), noise.Z3);
    }

    /// <summary>Adds ‖z‖² for four coordinates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSquares(in WideNoise noise)
    {
        AddSquare(noise.Z0);
        AddSquare(noise.Z1);
        AddSquare(noise.Z2);
        AddSquare(noise.Z3);
    }

    /// <summary>Writes the sums behind each other, and begins anew.</summary>
    public void MoveTo(double[] values, int first)
    {
        low.CopyTo(values, first);
        high.CopyTo(values, first + 4);
        (low, high) = (default, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(double c, in WideNormals z)
    {
        low = Vector256.FusedMultiplyAdd(Vector256.Create(c), z.Low, low);
        high = Vector256.FusedMultiplyAdd(Vector256.Create(c), z.High, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSquare(in WideNormals z)
    {
        low = Vector256.FusedMultiplyAdd(z.Low, z.Low, low);
        high = Vector256.FusedMultiplyAdd(z.High, z.High, high);
    }
}
