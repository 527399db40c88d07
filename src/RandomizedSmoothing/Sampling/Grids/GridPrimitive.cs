using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>
/// A primitive of a <see cref="RegionProgram"/> as seen from all points of a grid at once. From column 0 and row 0 to column i and row j its
/// constants change by i·r + j·u, so that of each sample z a few inner products, most of them common to all primitives, tell of every point.
/// </summary>
/// <remarks>What rounding may have decided is undecided: <see cref="GridTerm"/>.</remarks>
/// <param name="motion">How the points move.</param>
/// <param name="most">M, in units of σ.</param>
internal abstract class GridPrimitive(GridMotion motion, double most)
{
    /// <summary>Whether rounding leaves so little open that looking from all points at once is worth it.</summary>
    public virtual bool IsSharp => motion.IsSharp(most);

    /// <summary>How the points move.</summary>
    protected GridMotion Motion => motion;

    /// <summary>The row.</summary>
    protected int Row { get; private set; }

    /// <summary>What comes closer to the boundary is undecided.</summary>
    protected double Slack { get; private set; }

    /// <summary>Adds four coordinates, from coordinate i on, of samples <paramref name="lane"/> … lane + 7 of a block.</summary>
    public abstract void Add(int i, int lane, in WideNoise noise);

    /// <summary>Keeps what was added up as these samples', and begins anew.</summary>
    public abstract void Keep(int lane);

    /// <summary>Goes to a row, of the block that is kept.</summary>
    public virtual void GoTo(int row)
    {
        Row = row;
        Slack = motion.Slack(motion.LargestSquare, most);
    }

    /// <summary>Which of the block's samples lie inside at a column of the row.</summary>
    public abstract Verdict64 At(int column);
}
