using System.Runtime.CompilerServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>n·z ≤ Bound − i n·r − j n·u.</summary>
/// <remarks>The slack is that of a quadratic form, which is more: ‖z‖ + M ≤ 1 + ‖z‖² + M².</remarks>
internal sealed class GridHalfSpace(GridMotion motion, double[] normal, double bound) : GridPrimitive(motion, 1 + motion.Reach + Math.Abs(bound))
{
    private readonly double right = GridMotion.Dot(normal, motion.Right);
    private readonly double up = GridMotion.Dot(normal, motion.Up);
    private readonly double[] products = new double[Verdict64.Block];
    private EightSums sums;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(int i, int lane, in WideNoise noise) => sums.Add(ref normal[i], noise);

    /// <inheritdoc/>
    public override void Keep(int lane) => sums.MoveTo(products, lane);

    /// <inheritdoc/>
    public override Verdict64 At(int column) => Verdict64.AtMost(products, Verdict64.Flat, 0, bound - (column * right) - (Row * up), Slack);
}
