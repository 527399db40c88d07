using System.Runtime.Intrinsics;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Kernels.Tests;

public sealed class BoxMullerTests
{
    private static readonly uint[] Edges =
    [
        0, 1, 2, 3, 7, 255, 1u << 24, (1u << 29) - 1, 1u << 29, (1u << 29) + 1, (1u << 30) - 1, 1u << 30, 3u << 29, int.MaxValue - 1, int.MaxValue, 1u << 31,
        (1u << 31) + 1, 5u << 29, 3u << 30, 7u << 29, uint.MaxValue - (1u << 24), uint.MaxValue - 255, uint.MaxValue - 2, uint.MaxValue - 1, uint.MaxValue,
    ];

    [Test]
    public void Every_pair_is_the_formula_s_to_three_parts_in_ten_million()
    {
        foreach (var (radius, angle) in Words(100_000))
        {
            var r = Math.Sqrt(-2 * Log(radius));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * angle / 4294967296.0);
            var pair = BoxMuller.Of(radius, angle);
            Assert.That(pair.First, Is.EqualTo(r * cosine).Within(3e-7 * r), $"{radius} {angle}");
            Assert.That(pair.Second, Is.EqualTo(r * sine).Within(3e-7 * r), $"{radius} {angle}");
        }
    }

    [Test]
    public void The_vectors_code_gives_the_same_bits()
    {
        foreach (var chunk in Words(200_000).Chunk(8).Where(chunk => chunk.Length == 8))
        {
            var (first, second) = WideBoxMuller.Of(
                Vector256.Create(chunk.Select(words => words.Radius).ToArray()), Vector256.Create(chunk.Select(words => words.Angle).ToArray()));
            for (var lane = 0; lane < 8; lane++)
            {
                var pair = BoxMuller.Of(chunk[lane].Radius, chunk[lane].Angle);
                Assert.That(
                    (BitConverter.SingleToInt32Bits(first[lane]), BitConverter.SingleToInt32Bits(second[lane])),
                    Is.EqualTo((BitConverter.SingleToInt32Bits(pair.First), BitConverter.SingleToInt32Bits(pair.Second))),
                    $"{chunk[lane]}");
            }
        }
    }

    [Test]
    public void The_farthest_value_is_6_76() =>
        Assert.That(BoxMuller.Of(0, 0).First, Is.EqualTo(Math.Sqrt(66 * Math.Log(2))).Within(1e-6));

    [Test]
    public void A_normal_lies_beyond_it_with_a_probability_of_1_35e_minus_11() =>
        Assert.That(2 * StandardNormal.Lower(-BoxMuller.Of(0, 0).First), Is.EqualTo(1.35e-11).Within(0.01e-11));

    [Test]
    public void At_5_sigma_neighbouring_radii_are_1e_minus_5_apart()
    {
        var word = (uint)(Math.Exp(-12.5) * 4294967296.0);
        Assert.That(BoxMuller.Of(word, 0).First, Is.EqualTo(5).Within(1e-4));
        Assert.That(BoxMuller.Of(word, 0).First - BoxMuller.Of(word + 1, 0).First, Is.EqualTo(1.25e-5).Within(0.1e-5));
    }

    // ln((k + ½) / 2³²), accurately on both sides.
    private static double Log(uint k) => k < 1u << 31
        ? Math.Log((k + 0.5) / 4294967296.0)
        : LogOnePlus(-(uint.MaxValue - k + 0.5) / 4294967296.0);

    private static double LogOnePlus(double x)
    {
        // Kahan's correction of the argument's rounding.
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    private static IEnumerable<(uint Radius, uint Angle)> Words(int count)
    {
        var source = new Random(20261123);
        var edges = Edges.SelectMany(radius => Edges.Select(angle => (radius, angle)));
        return edges.Concat(Enumerable.Range(0, count).Select(_ => ((uint)source.NextInt64(1L << 32), (uint)source.NextInt64(1L << 32))));
    }
}
