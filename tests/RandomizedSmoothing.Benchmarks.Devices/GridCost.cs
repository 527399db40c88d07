using System.Globalization;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>What a decision map costs: a ball seen from 100 × 100 points of a slice under common noise, beside one point alone in the same run.</summary>
internal static class GridCost
{
    private const int Side = 100;
    private static readonly int[] Dimensions = [2, 3072];

    /// <summary>Measures, and writes a line for each dimension.</summary>
    public static void Write(TextWriter output, IMonteCarloDevice device)
    {
        foreach (var d in Dimensions)
        {
            // Enough samples for a tenth of a second or so; ILGPU's simulation gets few.
            var samples = device.Name == "cpu" ? 64 : 20_000_000L / Side / Side;
            var alone = Timing.Median(() => DeviceTable.Count(device, d, samples * 100));
            var map = Timing.Median(() => device.CountGrid(Slice(d), new NoiseSource(1), new SampleRange(0, samples)));
            var (one, all) = (alone.Processor / (samples * 100), map.Processor / samples);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{device.Name,-12}a ball at d = {d} from {Side} x {Side} points: {Side * Side / all / 1e6:G3} M samples/s of a core; {all / one:G3} times what one point takes, {Side * Side * one / all:G3} times less than {Side * Side} points one by one"));
        }
    }

    // From one end of the ball to the other, in two directions at right angles.
    private static NoisyGrid Slice(int d)
    {
        var radius = DeviceTable.Radius(d);
        var length = radius / Math.Sqrt(d / 2);
        double[] Direction(int from) => [.. Enumerable.Range(0, d).Select(k => k >= from * d / 2 && k < (from + 1) * d / 2 ? length : 0)];
        var (right, up) = (Direction(0), Direction(1));
        var corner = right.Zip(up, (x, y) => -x - y).ToArray();
        return new([new Ball(new double[d], radius)], PlaneGrid.Through(corner, [.. corner.Zip(right, (x, y) => x + (2 * y))], [.. corner.Zip(up, (x, y) => x + (2 * y))], Side, Side), DeviceTable.Sigma);
    }
}
