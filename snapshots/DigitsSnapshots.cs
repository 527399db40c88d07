using System.Globalization;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Tables 2 to 4 of the paper, on the digits (d = 64, ten classes of about 50 test images each) and this project's own networks:
/// three seeds each, from committed weights.
/// </summary>
/// <remarks>
/// The noise is the same bits everywhere; a network's sums may differ in their last bits from machine to machine, which turns a
/// noisy image now and then. The tolerance is one image of a class in each of the three networks, and a half; of radii, a hundredth.
/// </remarks>
public sealed class DigitsSnapshots
{
    private const double Tolerance = 0.01;
    private const double Images = 0.03;
    private const double Radius = 0.002;

    // CERTIFY's runs, a σ each.
    private static readonly Lazy<(double Sigma, CertificationRecord[][] Runs)[]> Certified = new(() =>
    [
        .. new[] { 0.12, 0.25, 0.5, 1, 1.5, 2 }.Select(sigma => (sigma, DigitsNetworks.Seeds.Select(seed => DigitsNetworks.Certify(sigma, 1, seed, sigma, n: 1000)).ToArray())),
    ]);

    [Test]
    public void Table_2() => Snapshot.Verify(
        string.Join('\n', Certified.Value.Select(row => Table2Row(row.Sigma, row.Runs)).Prepend("sigma: lowest and highest class-wise accuracy")),
        Tolerance,
        Images);

    [Test]
    public void Table_2_radii() => Snapshot.Verify(
        string.Join('\n', Certified.Value.Select(row => RadiiRow(row.Sigma, row.Runs)).Prepend("sigma: average certified radius, correct certified radius")),
        Tolerance,
        Radius);

    [Test]
    public void Table_3() => Snapshot.Verify(
        string.Join('\n', new[] { 0, 0.12, 0.25, 0.5, 1 }.Select(Table3Row).Prepend("sigma, trained without noise: class-wise accuracy at the percentiles 1, 25, 50, 75, 100")),
        Tolerance,
        Images);

    [Test]
    public void Table_4() => Snapshot.Verify(
        string.Join('\n', new[] { 0.12, 0.25, 0.5, 1 }.SelectMany(sigma => new[] { 1, 10, 25, 50 }.Select(points => Table4Row(sigma, points))).Prepend("sigma, noise points a sample: lowest and highest class-wise accuracy, gap")),
        Tolerance,
        Images);

    private static string Table2Row(double sigma, CertificationRecord[][] runs)
    {
        var classes = runs.Select(DigitsNetworks.ClassAccuracies).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{sigma}: {DigitsNetworks.Mean(classes.Select(c => c.Min()))}, {DigitsNetworks.Mean(classes.Select(c => c.Max()))}");
    }

    private static string RadiiRow(double sigma, CertificationRecord[][] runs) => string.Create(
        CultureInfo.InvariantCulture, $"{sigma}: {DigitsNetworks.Mean(runs.Select(AverageRadius))}, {(runs.All(HasCorrect) ? DigitsNetworks.Mean(runs.Select(CorrectRadius)) : "too few are correct")}");

    // A mean over a handful of images would turn with one of them.
    private static bool HasCorrect(CertificationRecord[] records) => records.Count(record => record.IsCorrect) >= 20;

    // Of ten classes the 25th and 75th percentile are the 3rd and the 8th lowest, as the paper says.
    private static string Table3Row(double sigma)
    {
        var runs = DigitsNetworks.Seeds.Select(seed => DigitsNetworks.ClassAccuracies(0, 1, seed, sigma, n: 100).Order().ToArray()).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{sigma}: {string.Join(", ", new[] { 0, 2, 4, 7, 9 }.Select(rank => DigitsNetworks.Mean(runs.Select(run => run[rank]))))}");
    }

    private static string Table4Row(double sigma, int points)
    {
        var runs = DigitsNetworks.Seeds.Select(seed => DigitsNetworks.ClassAccuracies(sigma, points, seed, sigma, n: 100)).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sigma}, {points}: {DigitsNetworks.Mean(runs.Select(c => c.Min()))}, {DigitsNetworks.Mean(runs.Select(c => c.Max()))}, {DigitsNetworks.Mean(runs.Select(c => c.Max() - c.Min()))}");
    }

    private static double AverageRadius(CertificationRecord[] records) => records.Average(record => record.IsCorrect ? record.Radius ?? 0 : 0);

    private static double CorrectRadius(CertificationRecord[] records) => records.Where(record => record.IsCorrect).Average(record => record.Radius ?? 0);
}
