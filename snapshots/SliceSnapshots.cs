using System.Globalization;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Regions that no formula reaches: the classes of a network trained without noise, on the plane through three test images (Figure 1
/// for a real model), along a ray and along σ.
/// </summary>
/// <remarks>
/// No statistics: pinned counts of fixed noise. A network's sums may differ in their last bits from machine to machine, which turns
/// a sample now and then, and with it a point of the grid or a step of a bisection: hence a hundredth.
/// </remarks>
public sealed class SliceSnapshots
{
    private const double Tolerance = 0.01;
    private const int Points = 21;
    private const int Samples = 200;
    private const ulong Seed = 2021;
    private const double Alpha = 1e-9;

    // The first test image of each of three classes, which the network gets right.
    private static readonly int[] Corners = [.. new[] { 3, 8, 1 }.Select(label => Enumerable.Range(0, DigitsNetworks.Digits.Count).First(i => DigitsNetworks.Digits.Label(i) == label))];

    [Test]
    public void Of_a_network_through_three_digits()
    {
        using var network = DigitsNetworks.Load(0, 1, seed: 1);
        var grid = PlaneGrid.Through(Image(0), Image(1), Image(2), Points, Points);
        Snapshot.Verify(string.Join('\n', new[] { 0, 0.12, 0.25, 0.5, 1 }.Select(sigma => Shares(network, grid, sigma)).Prepend("sigma: share of each class on the plane through a 3, an 8 and a 1")), Tolerance, Tolerance);
    }

    [Test]
    public void Of_a_network_along_a_ray_and_along_sigma()
    {
        using var network = DigitsNetworks.Load(0, 1, seed: 1);
        Snapshot.Verify(string.Join('\n', Corners.Select((_, corner) => Boundaries(network, corner)).Prepend("image: how far it keeps half of the noise of 0.12 toward the next image, its certified radius there, and the sigma up to which its class keeps half")), Tolerance, Tolerance);
    }

    private static string Shares(NetworkClassifier network, PlaneGrid grid, double sigma)
    {
        var samples = sigma == 0 ? 1 : Samples;
        var smoothed = new SmoothedClassifier(network, sigma, Seed, Samples);
        var map = DecisionMap.FromCounts(grid, samples, point => smoothed.Count(Single(point), 0, new(0, samples)));
        var shares = Enumerable.Range(0, network.Classes).Select(label => map.Area(label) / (double)(Points * Points));
        return string.Create(CultureInfo.InvariantCulture, $"{sigma}: {string.Join(", ", shares.Select(share => share.ToString("F3", CultureInfo.InvariantCulture)))}");
    }

    private static string Boundaries(NetworkClassifier network, int corner)
    {
        const double Sigma = 0.12;
        var (from, to, label) = (Image(corner), Image((corner + 1) % Corners.Length), DigitsNetworks.Digits.Label(Corners[corner]));
        var length = Math.Sqrt(from.Zip(to, (a, b) => (a - b) * (a - b)).Sum());
        var smoothed = new SmoothedClassifier(network, Sigma, Seed, Samples);
        var ray = SampledCrossing.Find(
            t => Counter(smoothed, [.. from.Zip(to, (a, b) => a + (t / length * (b - a)))], label), 0, length, 0.5, Alpha, mostSamples: 4096, tolerance: 1e-3)!;
        var losing = SampledCrossing.Find(
            sigma => Counter(new(network, sigma, Seed, Samples), from, label), 0.01, 20, 0.5, Alpha, mostSamples: 4096, tolerance: 1e-3);
        var radius = smoothed.Certify(Single(from), 0, 100, 4096, 0.001)?.Radius ?? 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{label}: {ray.Above:F2} to {ray.Below:F2}, {RadiusText.RoundDown(radius, 2)}, {(losing is null ? "none below 20" : string.Create(CultureInfo.InvariantCulture, $"{losing.Above:F2} to {losing.Below:F2}"))}");
    }

    private static Func<SampleRange, long> Counter(SmoothedClassifier smoothed, double[] point, int label) => samples => smoothed.Count(Single(point), 0, samples)[label];

    private static double[] Image(int corner) => Array.ConvertAll(DigitsNetworks.Digits.Image(Corners[corner]).ToArray(), x => (double)x);

    private static float[] Single(double[] point) => Array.ConvertAll(point, x => (float)x);
}
