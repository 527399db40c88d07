using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>h ≥ 0 and s·CosineSquared ≤ h²·SineSquared, where h is how deep along the axis a point lies and s the square of how far across.</summary>
internal sealed class GridCone(GridMotion motion, GridTerm cone, double[] across, double[] axis) : GridPrimitive(motion, cone.Most)
{
    private readonly double[] acrossProducts = new double[Verdict64.Block];
    private readonly double[] alongProducts = new double[Verdict64.Block];
    private readonly double[] values = new double[Verdict64.Block];
    private readonly double[] slopes = new double[Verdict64.Block];
    private EightSums acrossSums;
    private EightSums alongSums;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(int i, int lane, in WideNoise noise)
    {
        acrossSums.Add(ref across[i], noise);
        alongSums.Add(ref axis[i], noise);
    }

    /// <inheritdoc/>
    public override void Keep(int lane)
    {
        acrossSums.MoveTo(acrossProducts, lane);
        alongSums.MoveTo(alongProducts, lane);
    }

    /// <inheritdoc/>
    public override void GoTo(int row)
    {
        base.GoTo(row);
        for (var i = 0; i < Verdict64.Block; i++)
        {
            var along = alongProducts[i];
            values[i] = Motion.Squares[i] - (along * along) + (2 * acrossProducts[i]) + (row * (Motion.TwiceUp[i] - (2 * cone.Up * along)));
            slopes[i] = Motion.TwiceRight[i] - (2 * cone.Right * along);
        }
    }

    /// <inheritdoc/>
    public override Verdict64 At(int column)
    {
        ref var value = ref MemoryMarshal.GetArrayDataReference(values);
        ref var slope = ref MemoryMarshal.GetArrayDataReference(slopes);
        ref var along = ref MemoryMarshal.GetArrayDataReference(alongProducts);
        var (step, rest) = (Vector256.Create((double)column), Vector256.Create(cone.Constant.At(column, Row)));
        var start = Vector256.Create(cone.Primitive.Depth + (column * cone.Right) + (Row * cone.Up));
        var (sine, cosine) = (Vector256.Create(cone.Primitive.SineSquared), Vector256.Create(cone.Primitive.CosineSquared));
        var (slack, minusSlack) = (Vector256.Create(Slack), Vector256.Create(-Slack));
        var (inside, outside) = (0UL, 0UL);
        for (var i = 0; i < Verdict64.Block; i += 4)
        {
            var depth = Vector256.LoadUnsafe(ref along, (nuint)i) + start;
            var square = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref slope, (nuint)i), step, Vector256.LoadUnsafe(ref value, (nuint)i) + rest);
            var margin = (depth * depth * sine) - (square * cosine);
            inside |= (ulong)(Vector256.GreaterThan(depth, slack) & Vector256.GreaterThan(margin, slack)).ExtractMostSignificantBits() << i;
            outside |= (ulong)(Vector256.LessThan(depth, minusSlack) | Vector256.LessThan(margin, minusSlack)).ExtractMostSignificantBits() << i;
        }

        return new(inside, ~(inside | outside));
    }
}
