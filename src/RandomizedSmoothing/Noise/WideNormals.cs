using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Noise;

/// <summary>One coordinate's noise for samples 0 … 3 (low) and 4 … 7 (high), in double precision.</summary>
internal readonly struct WideNormals
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideNormals(Vector256<float> normals) => (Low, High) = Vector256.Widen(normals);

    public readonly Vector256<double> Low;
    public readonly Vector256<double> High;
}
