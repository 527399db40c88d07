using System.Collections.Immutable;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Sampling;

/// <summary>Points in rows and columns on a plane in ℝᵈ: a window of the plane itself, or a slice through more dimensions.</summary>
public sealed class PlaneGrid
{
    /// <summary>Lays out the points origin + i·right + j·up.</summary>
    /// <param name="origin">The point of column 0 and row 0: d finite coordinates.</param>
    /// <param name="right">From a column to the next: d finite coordinates.</param>
    /// <param name="up">From a row to the next: d finite coordinates.</param>
    /// <param name="columns">At least 1.</param>
    /// <param name="rows">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public PlaneGrid(ReadOnlySpan<double> origin, ReadOnlySpan<double> right, ReadOnlySpan<double> up, int columns, int rows)
    {
        Coordinates.Check(origin, origin.Length);
        Coordinates.Check(right, origin.Length);
        Coordinates.Check(up, origin.Length);
        Columns = Argument.AtLeast(1, columns);
        Rows = Argument.AtLeast(1, rows);
        (Origin, Right, Up) = ([.. origin], [.. right], [.. up]);
    }

    /// <summary>The point of column 0 and row 0.</summary>
    public ImmutableArray<double> Origin { get; }

    /// <summary>From a column to the next.</summary>
    public ImmutableArray<double> Right { get; }

    /// <summary>From a row to the next.</summary>
    public ImmutableArray<double> Up { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>A window of the plane with points on its corners.</summary>
    /// <param name="left">The smallest x₁.</param>
    /// <param name="right">The largest x₁, &gt; <paramref name="left"/>.</param>
    /// <param name="bottom">The smallest x₂.</param>
    /// <param name="top">The largest x₂, &gt; <paramref name="bottom"/>.</param>
    /// <param name="columns">At least 2.</param>
    /// <param name="rows">At least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static PlaneGrid Window(double left, double right, double bottom, double top, int columns, int rows) => new(
        [left, bottom],
        [Argument.Positive(right - left, nameof(right)) / (Argument.AtLeast(2, columns) - 1), 0],
        [0, Argument.Positive(top - bottom, nameof(top)) / (Argument.AtLeast(2, rows) - 1)],
        columns,
        rows);

    /// <summary>A slice through more dimensions: the parallelogram of which three points are corners.</summary>
    /// <param name="corner">The point of column 0 and row 0: d finite coordinates.</param>
    /// <param name="right">The last point of row 0: d finite coordinates.</param>
    /// <param name="top">The last point of column 0: d finite coordinates.</param>
    /// <param name="columns">At least 2.</param>
    /// <param name="rows">At least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static PlaneGrid Through(ReadOnlySpan<double> corner, ReadOnlySpan<double> right, ReadOnlySpan<double> top, int columns, int rows)
    {
        Coordinates.Check(right, corner.Length);
        Coordinates.Check(top, corner.Length);
        return new(corner, Step(corner, right, Argument.AtLeast(2, columns) - 1), Step(corner, top, Argument.AtLeast(2, rows) - 1), columns, rows);
    }

    /// <summary>The point of a column and a row.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 0.</param>
    public double[] Point(int column, int row) => [.. Origin.Select((x, i) => x + (column * Right[i]) + (row * Up[i]))];

    private static double[] Step(ReadOnlySpan<double> from, ReadOnlySpan<double> to, int steps)
    {
        var step = new double[from.Length];
        for (var i = 0; i < step.Length; i++)
        {
            step[i] = (to[i] - from[i]) / steps;
        }

        return step;
    }
}
