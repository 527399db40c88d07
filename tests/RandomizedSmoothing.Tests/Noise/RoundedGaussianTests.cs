using System.Globalization;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Noise;

/// <summary>The rounded Gaussian: its thresholds are known to 127 bits, and what bits make of them is a matter of counting.</summary>
public sealed class RoundedGaussianTests
{
    // erfc((k + ½) / (s√2)) · 2¹²⁷ from mpmath, to 80 digits, cut to an integer.
    [TestCase(256, 0, "169876041005136345534895462817926244446")]
    [TestCase(256, 1, "169345760140202792897419709614757774729")]
    [TestCase(256, 5, "167224838952820019763478344474855168488")]
    [TestCase(256, 100, "118185357211986367384701311279065729020")]
    [TestCase(256, 1000, "15820597540677383046841068271960837")]
    [TestCase(256, 1500, "781253602234538149763225125140")]
    [TestCase(256, 3000, "16986874")]
    [TestCase(1, 0, "104989883961639533614240479672236901655")]
    [TestCase(1, 1, "22733312575130546103023956630440120221")]
    [TestCase(1, 5, "6461813262685285921457380993132")]
    [TestCase(63.75, 5, "158443671037061651739854643367292028206")]
    [TestCase(63.75, 100, "19552181042460631505185809467903973319")]
    [TestCase(32768, 0, "170139112033720047034398406026064342356")]
    [TestCase(32768, 1500, "163927003586122748274955367437109170362")]
    [TestCase(32768, 3000, "157727900893240668231744446620338265466")]
    public void A_threshold_is_the_exact_one_but_for_what_it_leaves_open(double scale, int k, string exact)
    {
        var (threshold, error) = RoundedGaussian.Threshold((k + 0.5) / (MidRad)scale);
        var expected = Int128.Parse(exact, CultureInfo.InvariantCulture);
        Assert.That(Math.ScaleB((double)Int128.Abs((Int128)threshold - expected), -127), Is.LessThanOrEqualTo(error));
        Assert.That(error, Is.LessThan(Math.ScaleB(1, -88)));
    }

    [TestCase(1, -85)]
    [TestCase(256, -78)]
    [TestCase(32768, -71)]
    public void All_that_is_left_open_is_little(double scale, int exponent) => Assert.That(new RoundedGaussian(scale).Deviation, Is.InRange(0, Math.ScaleB(1, exponent)));

    [Test]
    public void A_magnitude_is_the_number_of_thresholds_above_the_bits([Values(1, 17.3, 256)] double scale)
    {
        var noise = new RoundedGaussian(scale);
        var thresholds = Enumerable.Range(0, (int)(14 * scale)).Select(k => RoundedGaussian.Threshold((k + 0.5) / (MidRad)scale).Threshold).ToArray();
        var random = new Random(1);
        var edges = thresholds.SelectMany(threshold => new[] { threshold, threshold - UInt128.Min(threshold, 1), threshold + 1 });
        var others = Enumerable.Range(0, 1000).Select(i => new UInt128((ulong)random.NextInt64(0, long.MaxValue) >> (i % 63), (ulong)random.NextInt64()));
        foreach (var bits in edges.Concat(others))
        {
            var expected = thresholds.Count(threshold => bits < threshold);
            Assert.That(noise.Magnitude((ulong)(bits >> 64), (ulong)bits), Is.EqualTo(expected), $"{bits}");
            if (noise.TryMagnitude((ulong)(bits >> 64), out var magnitude))
            {
                Assert.That(magnitude, Is.EqualTo(expected), $"{bits}, by its first half");
            }
        }
    }

    [Test]
    public void Where_the_first_bits_are_those_of_a_threshold_they_do_not_tell()
    {
        var (noise, threshold) = (new RoundedGaussian(256), RoundedGaussian.Threshold(10.5 / (MidRad)256).Threshold);
        var (high, low) = ((ulong)(threshold >> 64), (ulong)threshold);
        Assert.Multiple(() =>
        {
            Assert.That(noise.TryMagnitude(high, out _), Is.False);
            Assert.That(noise.TryMagnitude(high - 1, out var below) ? below : -1, Is.EqualTo(11));
            Assert.That(noise.TryMagnitude(high + 1, out var above) ? above : -1, Is.EqualTo(10));
            Assert.That(noise.Magnitude(high, low - 1), Is.EqualTo(11));
            Assert.That(noise.Magnitude(high, low), Is.EqualTo(10));
        });
    }
}
