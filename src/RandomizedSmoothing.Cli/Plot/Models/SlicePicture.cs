using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Plot.Models;

/// <summary>What a network says on the plane through three images, smoothed with several σ: Figure 1 for a real model.</summary>
/// <param name="network">The network.</param>
/// <param name="batch">The images that go through it at a time.</param>
/// <param name="images">The images.</param>
/// <param name="seed">The seed of the noise.</param>
/// <param name="samples">n at each point.</param>
internal sealed class SlicePicture(NetworkClassifier network, int batch, ImageSet images, ulong seed, long samples)
{
    /// <summary>The picture.</summary>
    /// <param name="corners">The images' numbers.</param>
    /// <param name="sigmas">A panel for each.</param>
    /// <param name="side">Points along each side.</param>
    /// <param name="progress">Told which share is done.</param>
    /// <param name="cancellation">Ends it between two points.</param>
    public Picture Make(ImmutableArray<int> corners, ImmutableArray<double> sigmas, int side, Action<double> progress, CancellationToken cancellation)
    {
        var grid = PlaneGrid.Through(Image(corners[0]), Image(corners[1]), Image(corners[2]), side, side);
        var done = 0;
        var maps = sigmas.Select(sigma => (Sigma: sigma, Map: Map(grid, sigma, Told, cancellation))).ToArray();
        int[] seen = [.. maps.SelectMany(map => Cells(side).Select(cell => map.Map.Winner(cell.Column, cell.Row))).Distinct().Order()];
        var columns = Math.Min(maps.Length, 3);
        return new Picture(
            string.Create(CultureInfo.InvariantCulture, $"Decision regions through images {corners[0]}, {corners[1]} and {corners[2]}"),
            [.. maps.Select(map => Panel(map.Sigma, map.Map, corners, seen, side))])
        {
            Columns = columns,
            Size = new(140 + (330 * columns), 140 + (330 * ((maps.Length + columns - 1) / columns))),
            Note = string.Create(CultureInfo.InvariantCulture, $"The plane through three images: {Corner(corners[0])} at the lower left, {Corner(corners[1])} at the lower right, {Corner(corners[2])} at the upper left. n = {samples} samples at each of {side} × {side} points, seed {seed}; no statistics: the class with the most votes."),
            Findings = [.. maps.Select(map => string.Create(CultureInfo.InvariantCulture, $"σ = {map.Sigma}: {string.Join(", ", seen.Where(label => map.Map.Area(label) > 0).Select(label => $"class {Name(label)} {map.Map.Area(label) / (double)(side * side):F3}"))}"))],
        };

        void Told() => progress(Interlocked.Increment(ref done) / (double)(sigmas.Length * side * side));
    }

    private DecisionMap Map(PlaneGrid grid, double sigma, Action told, CancellationToken cancellation)
    {
        var count = sigma == 0 ? 1 : samples;
        var smoothed = new SmoothedClassifier(network, sigma, seed, batch);
        return DecisionMap.FromCounts(grid, count, point =>
        {
            var counts = smoothed.Count(Array.ConvertAll(point, x => (float)x), 0, new SampleRange(0, count), cancellation);
            told();
            return counts;
        });
    }

    private Panel Panel(double sigma, DecisionMap map, ImmutableArray<int> corners, int[] seen, int side)
    {
        ImmutableArray<double> places = [.. Enumerable.Range(0, side).Select(i => i / (side - 1.0))];
        var half = 0.5 / (side - 1);
        return new Panel(
            sigma == 0 ? "no smoothing" : string.Create(CultureInfo.InvariantCulture, $"σ = {sigma}"),
            new Axis(string.Create(CultureInfo.InvariantCulture, $"share of the way to image {corners[1]}"), "right", -half, 1 + half),
            new Axis(string.Create(CultureInfo.InvariantCulture, $"share of the way to image {corners[2]}"), "up", -half, 1 + half),
            [
                new Territory(
                    "share of the winner",
                    places,
                    places,
                    [.. Enumerable.Range(0, side).Select(row => Enumerable.Range(0, side).Select(column => map.Winner(column, row) is var winner ? new TerritoryCell(Array.IndexOf(seen, winner), map.Probability(column, row, winner)) : default).ToImmutableArray())],
                    [.. seen.Select((label, i) => ($"class {Name(label)}", new Shade(i)))])
                { IsLabelled = true },
            ])
        { IsSquare = true };
    }

    private static IEnumerable<(int Row, int Column)> Cells(int side) => from row in Enumerable.Range(0, side) from column in Enumerable.Range(0, side) select (row, column);

    private string Corner(int image) => string.Create(CultureInfo.InvariantCulture, $"image {image} (class {Name(images.Label(image))})");

    private string Name(int label) => label < images.ClassNames.Count ? images.ClassNames[label] : label.ToString(CultureInfo.InvariantCulture);

    private double[] Image(int number) => Array.ConvertAll(images.Image(number).ToArray(), x => (double)x);
}
