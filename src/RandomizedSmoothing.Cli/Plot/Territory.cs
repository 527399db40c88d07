using System.Collections.Immutable;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>A map of what holds where: each cell of a grid has one of a few kinds.</summary>
/// <param name="Name">What the cells' values are.</param>
/// <param name="Xs">The columns' places.</param>
/// <param name="Ys">The rows' places.</param>
/// <param name="Rows">The cells, row by row from the bottom.</param>
/// <param name="Legend">The kinds' names, and their places in the palette of areas.</param>
internal sealed record Territory(string Name, ImmutableArray<double> Xs, ImmutableArray<double> Ys, ImmutableArray<ImmutableArray<TerritoryCell>> Rows, ImmutableArray<(string Name, Shade Shade)> Legend) : Layer(Name)
{
    /// <summary>Whether each kind's name stands on the largest patch of it.</summary>
    public bool IsLabelled { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Datum> Data =>
        from row in Enumerable.Range(0, Ys.Length)
        from column in Enumerable.Range(0, Xs.Length)
        select new Datum(Xs[column], Ys[row]) { Value = Rows[row][column].Value, Label = Legend[Rows[row][column].Kind].Name };

    /// <summary>The cell of each kind that lies deepest inside it, where its name has most room, and how many cells deep that is.</summary>
    public IEnumerable<(int Kind, double X, double Y, int Depth)> Hearts()
    {
        var depth = Depths();
        return
            from row in Enumerable.Range(0, Ys.Length)
            from column in Enumerable.Range(0, Xs.Length)
            group (row, column) by Rows[row][column].Kind into cells
            let heart = cells.MaxBy(cell => depth[cell.row][cell.column])
            select (cells.Key, Xs[heart.column], Ys[heart.row], depth[heart.row][heart.column]);
    }

    // How many steps a cell is from the nearest one of another kind, or from the edge: two sweeps over the grid.
    private int[][] Depths()
    {
        var (rows, columns) = (Ys.Length, Xs.Length);
        var depth = Enumerable.Range(0, rows).Select(_ => new int[columns]).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                depth[row][column] = 1 + Math.Min(At(row, column, row - 1, column), At(row, column, row, column - 1));
            }
        }

        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                depth[row][column] = Math.Min(depth[row][column], 1 + Math.Min(At(row, column, row + 1, column), At(row, column, row, column + 1)));
            }
        }

        return depth;

        int At(int row, int column, int otherRow, int otherColumn) =>
            otherRow < 0 || otherRow >= rows || otherColumn < 0 || otherColumn >= columns || Rows[row][column].Kind != Rows[otherRow][otherColumn].Kind ? 0 : depth[otherRow][otherColumn];
    }
}

/// <summary>A cell of a map.</summary>
/// <param name="Kind">An index into the map's legend.</param>
/// <param name="Value">The number behind it.</param>
internal readonly record struct TerritoryCell(int Kind, double Value);

/// <summary>How an area is filled.</summary>
/// <param name="Place">A place in the palette of areas, whose colours differ in lightness.</param>
internal readonly record struct Shade(int Place)
{
    /// <summary>What nothing is said about.</summary>
    public static Shade Empty => new(-1);
}
