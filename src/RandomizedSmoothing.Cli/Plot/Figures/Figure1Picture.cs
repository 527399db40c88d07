using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Plot.Figures;

/// <summary>Figure 1: the decision regions of three clusters as σ grows, bounded above and semi-bounded below, with the certified radii of points A and B.</summary>
internal static class Figure1Picture
{
    // Even, so that no point lies where two classes are equally probable by symmetry.
    private const int Points = 100;

    private static readonly ImmutableArray<(string, Shade)> Classes = [("class 1", new(0)), ("class 2", new(1)), ("class 3", new(2))];

    /// <summary>The picture; by quadrature, which takes some seconds.</summary>
    /// <param name="progress">Told how many of the panels are done.</param>
    /// <param name="cancellation">Ends it between two panels.</param>
    public static Picture Make(IProgress<int> progress, CancellationToken cancellation)
    {
        Figure1Row[] rows = [Fine(Figure1Row.Bounded), Fine(Figure1Row.SemiBounded)];
        (Figure1Row Row, int Panel)[] places = [.. from row in rows from panel in Enumerable.Range(0, row.Sigmas.Length) select (row, panel)];
        var panels = new Panel[places.Length];
        var done = 0;
        Parallel.For(0, places.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            panels[i] = Draw(places[i].Row, places[i].Panel, (char)('a' + i));
            progress.Report(Interlocked.Increment(ref done));
        });
        return new Picture("Figure 1: decision regions shrink as σ grows", [.. panels])
        {
            Columns = 4,
            Size = new(1200, 680),
            Note = "The paper does not give its clusters, points or σ: these are ours, chosen to look like the figure. Above, class 1's region is bounded; below, it is semi-bounded. "
                + "Circles: the ℓ₂ radius that Equation 2 certifies for class 1 at the points A and B, from exact probabilities; a point without a circle has none.",
            Findings = [.. from place in places
                           where place.Panel > 0
                           select string.Create(CultureInfo.InvariantCulture, $"{(place.Row == rows[0] ? "bounded" : "semi-bounded")}, σ = {place.Row.Sigmas[place.Panel]}: certified radius of A {RadiusText.RoundDown(place.Row.CertifiedRadius(place.Row.A, place.Panel), 3)}, of B {RadiusText.RoundDown(place.Row.CertifiedRadius(place.Row.B, place.Panel), 3)}")],
        };
    }

    private static Figure1Row Fine(Figure1Row row)
    {
        var grid = row.Grid;
        var (low, high) = (grid.Point(0, 0), grid.Point(grid.Columns - 1, grid.Rows - 1));
        return row with { Grid = PlaneGrid.Window(low[0], high[0], low[1], high[1], Points, Points) };
    }

    private static Panel Draw(Figure1Row row, int panel, char letter)
    {
        var map = row.Exact(panel);
        ImmutableArray<double> Places(int axis) => [.. Enumerable.Range(0, Points).Select(i => row.Grid.Point(i, i)[axis])];
        var (xs, ys) = (Places(0), Places(1));
        var sigma = row.Sigmas[panel];
        return new Panel(
            sigma == 0 ? $"({letter}) no smoothing" : string.Create(CultureInfo.InvariantCulture, $"({letter}) σ = {sigma}"),
            new Axis("x₁", "x1", xs[0], xs[^1]),
            new Axis("x₂", "x2", ys[0], ys[^1]),
            [
                new Territory("probability of class 1", xs, ys, [.. Enumerable.Range(0, Points).Select(Cells)], Classes),
                Point("A", row.A),
                Point("B", row.B),
            ])
        { IsSquare = true };

        ImmutableArray<TerritoryCell> Cells(int i) => [.. Enumerable.Range(0, Points).Select(j => new TerritoryCell(map.Winner(j, i), map.Probability(j, i, 0)))];

        Circle Point(string name, ImmutableArray<double> at) => new(name, at[0], at[1], sigma == 0 ? 0 : row.CertifiedRadius(at, panel)) { IsInLegend = false };
    }
}
