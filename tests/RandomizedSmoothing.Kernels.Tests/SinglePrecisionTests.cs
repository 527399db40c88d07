using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>Sums of single precision decide far from a boundary; the counts are those of doubles to the last sample. No statistics: both look at the same noise.</summary>
public sealed class SinglePrecisionTests
{
    private const int Samples = 20_000;
    private static readonly NoiseSource Source = new(Seed: 99, Index: 1);

    // Far from the centre, c is large beside the noise, and the boundary as good as a plane through the point. Along an axis one square
    // would hold all of c, and rounding it changes no order: the way there leads through all coordinates.
    [Test]
    public void A_ball_far_or_near_has_the_doubles_count([Values(1, 2, 3, 7, 64, 65, 200, 784)] int d, [Values(0, 1, 1e3, 1e5, 1e7, 1e9, 1e13)] double distance) =>
        Check(new Ball(Away(d, distance), Math.Max(distance, 0.9 * Math.Sqrt(d))), d, 1);

    // The point lies on the boundary itself.
    [Test]
    public void A_cone_has_the_doubles_count([Values(2, 3, 7, 64, 65, 200)] int d, [Values(0.01, 0.7, 1.5)] double halfAngle, [Values(0, 10, 1e4, 1e8)] double depth)
    {
        var axis = Away(d, 1);
        var across = new double[d];
        (across[0], across[1]) = (-axis[1] / double.Hypot(axis[0], axis[1]), axis[0] / double.Hypot(axis[0], axis[1]));
        Check(new Cone([.. axis.Zip(across, (along, side) => -depth * (along + (Math.Tan(halfAngle) * side)))], axis, halfAngle), d, 1);
    }

    [Test]
    public void A_half_space_has_the_doubles_count([Values(1, 2, 3, 7, 65, 784)] int d, [Values(0, 1e-3, 1, 1e6)] double offset) =>
        Check(new HalfSpace([.. Enumerable.Range(0, d).Select(i => 1 + Math.Cos(i))], offset), d, 1);

    // Between 0.5 and the next number of single precision, and beyond all numbers of single precision.
    [TestCase(0.5, 0.50000001)]
    [TestCase(-1e300, 0.3)]
    [TestCase(-1e-300, 1e-300)]
    [TestCase(double.NegativeInfinity, -1e300)]
    public void A_box_has_the_doubles_count(double low, double high) => Check(new Box([low, -1, -2], [high, 1, 1e300]), 3, 1);

    [TestCase(1e-30)]
    [TestCase(1e-12)]
    [TestCase(1e12)]
    [TestCase(1e30)]
    public void Units_do_not_matter(double unit) => Check(new Ball([unit, 0, 0], 1.5 * unit), 3, unit);

    /// <summary>At a boundary itself nothing is told; of all that is, three in 10,000 are not at d = 784.</summary>
    [Test]
    public void Few_samples_need_doubles()
    {
        var counter = SampleCounter.Of(RegionProgram.Compile(new([new Ball(new double[784], 28)], new double[784], 1)), Source);
        counter.Count(0, 100_000, new long[1]);
        Assert.That(counter.Exact, Is.InRange(1, 30));
    }

    private static double[] Away(int d, double distance)
    {
        double[] way = [.. Enumerable.Range(0, d).Select(i => 1 + (0.3 * Math.Sin(i + 1)))];
        return [.. way.Select(step => distance * step / way.Aggregate(0.0, double.Hypot))];
    }

    // Every sample's own decision: the count of each sample alone, so that no two errors cancel.
    private static void Check(Region region, int d, double sigma)
    {
        var program = RegionProgram.Compile(new([region], new double[d], sigma));
        Assert.Multiple(() =>
        {
            Check(program, SampleCounter.Of<Lanes128, Vector128<float>, Vector128<uint>, Vector128<ulong>>(program, Source));
            Check(program, SampleCounter.Of<Lanes256, Vector256<float>, Vector256<uint>, Vector256<ulong>>(program, Source));
            Check(program, SampleCounter.Of<Lanes512, Vector512<float>, Vector512<uint>, Vector512<ulong>>(program, Source));
        });
    }

    private static void Check(RegionProgram program, ISampleCounter counter)
    {
        var doubles = new SimdCounter(program, Source);
        const int Piece = 64;
        for (var first = 3; first < Samples / Math.Max(1, program.Dimension / 64); first += Piece)
        {
            var (mine, theirs) = (new long[1], new long[1]);
            counter.Count(first, Piece, mine);
            doubles.Count(first, Piece, theirs);
            Assert.That(mine[0], Is.EqualTo(theirs[0]), $"{first}");
        }
    }
}
