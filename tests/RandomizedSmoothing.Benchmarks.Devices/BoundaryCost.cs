using System.Globalization;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>How long a device takes to find where a smoothed union of balls ends along a ray, to one hundredth: decisions that stop when they are clear, all on the same noise.</summary>
internal static class BoundaryCost
{
    private const int Dimension = 784;
    private const int Balls = 8;
    private const double Precision = 0.01;
    private const double Alpha = 1e-3;
    private const long MostSamples = 1 << 20;

    /// <summary>Measures, and writes a line.</summary>
    public static void Write(TextWriter output, IMonteCarloDevice device)
    {
        SampledCrossing? found = null;
        var time = Timing.Median(() => found = Find(device));
        output.WriteLine(found is null
            ? $"{device.Name,-12}no boundary of the union of {Balls} balls was found"
            : string.Create(CultureInfo.InvariantCulture, $"{device.Name,-12}the boundary of a smoothed union of {Balls} balls at d = {Dimension}, {found.Above:F3} to {found.Below:F3} along a ray, takes {1e3 * time.Wall:F0} ms and {found.Samples} samples"));
    }

    /// <summary>The crossing of ½ from the middle of the balls outward through the first one's centre.</summary>
    internal static SampledCrossing? Find(IMonteCarloDevice device)
    {
        var radius = 1.1 * DeviceTable.Radius(Dimension);
        var union = new Union([.. Enumerable.Range(0, Balls).Select(i => (Region)new Ball(Axis(i, 2), radius))]);
        return SampledCrossing.Find(distance => new NoisyPoint(union, Axis(0, distance), DeviceTable.Sigma), 0, 3 * radius, 0.5, device, new NoiseSource(1), Alpha, MostSamples, Precision * radius);
    }

    private static double[] Axis(int i, double length)
    {
        var point = new double[Dimension];
        point[i] = length;
        return point;
    }
}
