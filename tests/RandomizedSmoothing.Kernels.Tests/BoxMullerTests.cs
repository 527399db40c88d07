using System.Runtime.Intrinsics;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Noise;
using BoxMuller = RandomizedSmoothing.Noise.LaneBoxMuller<RandomizedSmoothing.Noise.ScalarLanes, float, uint, uint>;

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
    public void Vectors_of_every_length_give_the_same_bits()
    {
        foreach (var (radius, angle) in Words(50_000))
        {
            var pair = BoxMuller.Of(radius, angle);
            var four = LaneBoxMuller<Lanes128, Vector128<float>, Vector128<uint>, Vector128<ulong>>.Of(Vector128.Create(radius), Vector128.Create(angle));
            var eight = LaneBoxMuller<Lanes256, Vector256<float>, Vector256<uint>, Vector256<ulong>>.Of(Vector256.Create(radius), Vector256.Create(angle));
            var sixteen = LaneBoxMuller<Lanes512, Vector512<float>, Vector512<uint>, Vector512<ulong>>.Of(Vector512.Create(radius), Vector512.Create(angle));
            (float First, float Second)[] all = [(four.First[1], four.Second[2]), (eight.First[3], eight.Second[4]), (sixteen.First[13], sixteen.Second[15])];
            Assert.That(all.Select(Bits), Is.All.EqualTo(Bits((pair.First, pair.Second))), $"{radius} {angle}");
        }
    }

    /// <summary>The bits that the first release drew, which make its counts, summed up by FNV-1a over the words 2654435761 i and 2246822519 · 40503 i.</summary>
    [Test]
    public void The_bits_never_change()
    {
        var hash = 0xCBF29CE484222325UL;
        for (var i = 0u; i < 1_000_000; i++)
        {
            var pair = BoxMuller.Of(i * 2654435761u, i * unchecked(2246822519u * 40503u));
            hash = (hash ^ BitConverter.SingleToUInt32Bits(pair.First)) * 0x100000001B3;
            hash = (hash ^ BitConverter.SingleToUInt32Bits(pair.Second)) * 0x100000001B3;
        }

        Assert.That(hash, Is.EqualTo(0xA02F2B737E1DBBC6UL));
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

    private static (int First, int Second) Bits((float First, float Second) pair) => (BitConverter.SingleToInt32Bits(pair.First), BitConverter.SingleToInt32Bits(pair.Second));

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
