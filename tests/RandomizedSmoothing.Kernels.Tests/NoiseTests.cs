using System.Runtime.Intrinsics;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>The noise's words and normals. Each chance is in <see cref="ErrorBudget"/>.</summary>
public sealed class NoiseTests
{
    private const int Samples = 1 << 20;
    internal const long TailSamples = 1 << 22;
    internal const long FarTailSamples = 1L << 26;
    private static readonly SimdDevice Device = new();
    private static readonly NoiseSource Source = new(Seed: 20261123);
    private static readonly double[][] Coordinates = Draw();

    // Random123's kat_vectors, of Salmon et al. (2011).
    [TestCase(0u, 0u, 0u, 0u, 0u, 0u, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [TestCase(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Philox_gives_the_known_answers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, string expected)
    {
        var words = Philox.Block(new RandomWords(c0, c1, c2, c3), k0, k1);
        Assert.That($"{words.X0:x8} {words.X1:x8} {words.X2:x8} {words.X3:x8}", Is.EqualTo(expected));
        var thread = LanePhilox<Ilgpu.ThreadLanes, float, uint, uint>.Of(new(c0, c1, c2, c3), new(k0 | ((ulong)k1 << 32), Ilgpu.ThreadLanes.Word));
        Assert.That(new RandomWords(thread.X0, thread.X1, thread.X2, thread.X3), Is.EqualTo(words));
    }

    [Test]
    public void Vectors_draw_the_noise_of_each_sample(
        [Values(0UL, 1UL, 0xFFFF_FFFAUL, 0xFFFF_FFFF_FFFFUL)] ulong sample, [Values(0u, 7u, 1u << 30)] uint block)
    {
        var source = new NoiseSource(0x0123_4567_89AB_CDEF, 0x8000_0001);
        Check<Lanes128, Vector128<float>, Vector128<uint>, Vector128<ulong>>(source, sample, block, (four, lane) => four[lane]);
        Check<Lanes256, Vector256<float>, Vector256<uint>, Vector256<ulong>>(source, sample, block, (eight, lane) => eight[lane]);
        Check<Lanes512, Vector512<float>, Vector512<uint>, Vector512<ulong>>(source, sample, block, (sixteen, lane) => sixteen[lane]);
    }

    [Test]
    public void Means_are_0()
    {
        // A mean is normal: beyond 6.2/√n with a chance of 6e-10.
        Assert.That(ErrorBudget.AlphaOf("NoiseTests.Means_are_0"), Is.GreaterThanOrEqualTo(2 * StandardNormal.Lower(-6.2)));
        foreach (var coordinate in Coordinates)
        {
            Assert.That(coordinate.Average() * Math.Sqrt(Samples), Is.Zero.Within(6.2));
        }
    }

    [Test]
    public void Variances_are_1()
    {
        foreach (var coordinate in Coordinates)
        {
            CheckSquares(coordinate, ErrorBudget.AlphaOf("NoiseTests.Variances_are_1"));
        }
    }

    [Test]
    public void Coordinates_are_uncorrelated()
    {
        // (z + w)/√2 and (z − w)/√2 are standard normals as well, and their squares tell the correlation.
        var alpha = ErrorBudget.AlphaOf("NoiseTests.Coordinates_are_uncorrelated");
        for (var i = 0; i < Coordinates.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                CheckSquares(Coordinates[i].Zip(Coordinates[j], (z, w) => (z + w) / Math.Sqrt(2)), alpha / 2);
                CheckSquares(Coordinates[i].Zip(Coordinates[j], (z, w) => (z - w) / Math.Sqrt(2)), alpha / 2);
            }
        }
    }

    [Test]
    public void The_distribution_is_the_normal_one()
    {
        // Kolmogorov–Smirnov with Massart's bound: P(√n D > t) ≤ 2 exp(−2t²).
        var most = Math.Sqrt(Math.Log(2 / ErrorBudget.AlphaOf("NoiseTests.The_distribution_is_the_normal_one")) / 2);
        foreach (var coordinate in Coordinates)
        {
            double[] sorted = [.. coordinate];
            Array.Sort(sorted);
            var distance = sorted.Select((z, i) => Math.Abs(StandardNormal.Lower(z) - ((i + 0.5) / Samples))).Max() + (0.5 / Samples);
            Assert.That(distance * Math.Sqrt(Samples), Is.LessThan(most));
        }
    }

    [Test]
    public void The_tails_have_their_share([Values(0, 1, 2, 3)] int coordinate, [Values(1, 2, 3, 4)] int t)
    {
        var alpha = ErrorBudget.AlphaOf("NoiseTests.The_tails_have_their_share");
        foreach (var sign in new[] { 1, -1 })
        {
            var normal = new double[4];
            normal[coordinate] = -sign;
            var tail = new NoisyPoint(new HalfSpace(normal, -t), new double[4], 1);
            var estimate = tail.Estimate(Device, Source, TailSamples, alpha);
            Assert.That(StandardNormal.Lower(-t), Is.InRange(estimate.Lower, estimate.Upper), $"{sign * t}");
        }
    }

    [Test]
    public void The_tails_beyond_5_sigma_have_their_share()
    {
        const int d = 4;
        var inside = new NoisyPoint(new Box([.. Enumerable.Repeat(-5.0, d)], [.. Enumerable.Repeat(5.0, d)]), new double[d], 1);
        var alpha = ErrorBudget.AlphaOf("NoiseTests.The_tails_beyond_5_sigma_have_their_share");
        var estimate = inside.Estimate(Device, Source, FarTailSamples, alpha);
        var expected = Math.Pow(1 - (2 * StandardNormal.Lower(-5)), d);
        Assert.That(expected, Is.InRange(estimate.Lower, estimate.Upper), $"{FarTailSamples - estimate.Count} outside");
    }

    // In a vector each sample, or each block of one sample, has the noise that it has alone; so have pairs in the plane.
    private static void Check<TLanes, TFloat, TWord, TWide>(NoiseSource source, ulong sample, uint block, Func<TFloat, int, float> lane)
        where TLanes : struct, IVectorLanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct
    {
        var keys = new RoundKeys<TWide>(source.Seed, word => TLanes.Wide(word));
        var samples = LaneNoise<TLanes, TFloat, TWord, TWide>.OfSamples(keys, source.Index, sample, block);
        var blocks = LaneNoise<TLanes, TFloat, TWord, TWide>.OfBlocks(keys, source.Index, sample, block);
        var (lower, upper) = LaneNoise<TLanes, TFloat, TWord, TWide>.OfPairs(keys, source.Index, sample & ~1UL);
        for (var i = 0; i < TLanes.Count; i++)
        {
            Assert.That(Lane(samples), Is.EqualTo(Noise.Normals(source.Words(sample + (ulong)i, block))));
            Assert.That(Lane(blocks), Is.EqualTo(Noise.Normals(source.Words(sample, block + (uint)i))));
            Assert.That((lane(lower.First, i), lane(lower.Second, i)), Is.EqualTo(Noise.Pair(source, (sample & ~1UL) + (ulong)i)));
            Assert.That((lane(upper.First, i), lane(upper.Second, i)), Is.EqualTo(Noise.Pair(source, (sample & ~1UL) + (ulong)(TLanes.Count + i))));

            double[] Lane(Four<TFloat> four) => [lane(four.Z0, i), lane(four.Z1, i), lane(four.Z2, i), lane(four.Z3, i)];
        }
    }

    // The sum of n squares is chi-squared with n degrees of freedom.
    private static void CheckSquares(IEnumerable<double> normals, double alpha)
    {
        var tails = new ChiSquared(Samples).Tails(normals.Sum(z => z * z));
        Assert.That(Math.Min(tails.Value, tails.Complement), Is.GreaterThan(alpha / 2));
    }

    private static double[][] Draw()
    {
        var coordinates = Enumerable.Range(0, 4).Select(_ => new double[Samples]).ToArray();
        for (var sample = 0; sample < Samples; sample++)
        {
            var noise = Noise.Of(Source, sample, 4);
            for (var i = 0; i < 4; i++)
            {
                coordinates[i][sample] = noise[i];
            }
        }

        return coordinates;
    }
}
