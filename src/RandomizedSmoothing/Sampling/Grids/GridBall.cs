using System.Runtime.CompilerServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>‖z + c + i·r + j·u‖² ≤ Bound.</summary>
internal sealed class GridBall(GridMotion motion, GridTerm ball, double[] constants) : GridPrimitive(motion, ball.Most)
{
    private readonly double[] products = new double[Verdict64.Block];
    private readonly double[] values = new double[Verdict64.Block];
    private EightSums sums;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(int i, int lane, in WideNoise noise) => sums.Add(ref constants[i], noise);

    /// <inheritdoc/>
    public override void Keep(int lane) => sums.MoveTo(products, lane);

    /// <inheritdoc/>
    public override void GoTo(int row)
    {
        base.GoTo(row);
        for (var i = 0; i < Verdict64.Block; i++)
        {
            values[i] = Motion.Squares[i] + (2 * products[i]) + (row * Motion.TwiceUp[i]);
        }
    }

    /// <inheritdoc/>
    public override Verdict64 At(int column) => Verdict64.AtMost(values, Motion.TwiceRight, column, ball.Primitive.Bound - ball.Constant.At(column, Row), Slack);
}
