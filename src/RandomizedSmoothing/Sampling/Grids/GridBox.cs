using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>aₖ ≤ zₖ ≤ bₖ for every k. Where the grid moves in a coordinate, both bounds move; in all others they are the same at every point.</summary>
internal sealed class GridBox(GridMotion motion, double[] low, double[] high) : GridPrimitive(motion, motion.Reach)
{
    // More numbers of a sample than this are not kept.
    private const int MostMoving = 4096;

    private readonly Side?[] sides = [.. low.Select((bound, k) => motion.Right[k] == 0 && motion.Up[k] == 0 ? null : new Side(bound, high[k], motion.Right[k], motion.Up[k]))];
    private ulong outside;
    private Vector256<double> outsideLow;
    private Vector256<double> outsideHigh;

    /// <inheritdoc/>
    public override bool IsSharp => base.IsSharp && sides.Count(side => side is not null) <= MostMoving;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(int i, int lane, in WideNoise noise)
    {
        Add(i, lane, noise.Z0);
        Add(i + 1, lane, noise.Z1);
        Add(i + 2, lane, noise.Z2);
        Add(i + 3, lane, noise.Z3);
    }

    /// <inheritdoc/>
    public override void Keep(int lane)
    {
        var eight = outsideLow.ExtractMostSignificantBits() | (outsideHigh.ExtractMostSignificantBits() << 4);
        outside = (outside & ~(0xFFUL << lane)) | ((ulong)eight << lane);
        (outsideLow, outsideHigh) = (default, default);
    }

    /// <inheritdoc/>
    public override Verdict64 At(int column)
    {
        var (inside, undecided) = (~outside, 0UL);
        foreach (var side in sides)
        {
            if (side is not null)
            {
                var (above, below) = (side.AtLeast(column, Row, Slack), side.AtMost(column, Row, Slack));
                inside &= above.Inside & below.Inside;
                undecided |= above.Undecided | below.Undecided;
            }
        }

        return new(inside & ~undecided, undecided & ~outside);
    }

    private void Add(int k, int lane, in WideNormals z)
    {
        if (sides[k] is { } side)
        {
            side.Keep(lane, z);
            return;
        }

        var (from, to) = (Vector256.Create(low[k]), Vector256.Create(high[k]));
        outsideLow |= Vector256.LessThan(z.Low, from) | Vector256.GreaterThan(z.Low, to);
        outsideHigh |= Vector256.LessThan(z.High, from) | Vector256.GreaterThan(z.High, to);
    }

    /// <summary>A coordinate in which the grid moves: a + i·r + j·u is −z's bound from above, where −z ≤ −a.</summary>
    private sealed class Side(double low, double high, double right, double up)
    {
        private readonly double[] normals = new double[Verdict64.Block];
        private readonly double[] opposites = new double[Verdict64.Block];

        public void Keep(int lane, in WideNormals z)
        {
            z.Low.CopyTo(normals, lane);
            z.High.CopyTo(normals, lane + 4);
            (-z.Low).CopyTo(opposites, lane);
            (-z.High).CopyTo(opposites, lane + 4);
        }

        public Verdict64 AtMost(int column, int row, double slack) => Verdict64.AtMost(normals, Verdict64.Flat, 0, high - Moved(column, row), slack);

        public Verdict64 AtLeast(int column, int row, double slack) => Verdict64.AtMost(opposites, Verdict64.Flat, 0, Moved(column, row) - low, slack);

        private double Moved(int column, int row) => (column * right) + (row * up);
    }
}
