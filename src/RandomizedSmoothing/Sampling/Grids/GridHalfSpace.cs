using System.Runtime.CompilerServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>n·z ≤ Bound − i n·r − j n·u.</summary>
internal sealed class GridHalfSpace(GridMotion motion, GridTerm half, double[] normal) : GridPrimitive(motion, half.Most)
{
    private readonly double[] products = new double[Verdict64.Block];
    private EightSums sums;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(int i, int lane, in WideNoise noise) => sums.Add(ref normal[i], noise);

    /// <inheritdoc/>
    public override void Keep(int lane) => sums.MoveTo(products, lane);

    /// <inheritdoc/>
    public override Verdict64 At(int column) => Verdict64.AtMost(products, Verdict64.Flat, 0, half.Primitive.Bound - (column * half.Right) - (Row * half.Up), Slack);
}
