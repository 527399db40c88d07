using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Numbers.Enclosures;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Noise;

/// <summary>Noise on the images' grid: sums are exact, and the same noise stands on every image.</summary>
public sealed class SoundNoiseTests
{
    private static readonly PixelGrid Bytes = new(255);
    private static readonly PixelGrid[] Normalised = [new(255, 1, 0.485f, 0.229f), new(255, 1, 0.456f, 0.224f), new(255, 1, 0.406f, 0.225f)];

    [Test]
    public void The_noise_of_a_sample_is_the_same_on_every_image()
    {
        var noise = SoundNoise.Create([Bytes], 0.25);
        var (black, other) = (new int[150], Enumerable.Range(0, 150).Select(i => i * 37 % 256).ToArray());
        var (first, second) = (Sums(black), Sums(other));
        Assert.That(second.Zip(first, (a, b) => a - b), Is.EqualTo(other.Select(k => (long)k * noise.Finer)));
        Assert.That(first.Distinct().Count(), Is.GreaterThan(100));

        // The sum's integer, of which the number is a rounding.
        long[] Sums(int[] image)
        {
            var noisy = new float[image.Length];
            noise.Add(new(7, 3), 12, Array.ConvertAll(image, k => Bytes.Value(k)), noisy);
            return Array.ConvertAll(noisy, value => Enumerable.Range(-1, 3).Select(near => near + (long)Math.Round(value * 255.0 * noise.Finer)).Single(k => Bytes.Value(k, noise.Finer) == value));
        }
    }

    [Test]
    public void It_is_what_words_and_thresholds_make([Values(1, 2, 3, 15, 16, 17, 40)] int dimension)
    {
        var noise = SoundNoise.Create([Bytes], 0.5);
        var scale = 0.5 * 255 * noise.Finer;
        var thresholds = Enumerable.Range(0, (int)(14 * scale)).Select(k => RoundedGaussian.Threshold((k + 0.5) / (MidRad)scale).Threshold).ToArray();
        var source = new NoiseSource(0x1234_5678_9ABC, 9);
        var (image, noisy) = (new float[dimension], new float[dimension]);
        noise.Add(source, ulong.MaxValue - 4, image, noisy);
        for (var i = 0; i < dimension; i++)
        {
            var words = source.Words(ulong.MaxValue - 4, (uint)i / 2);
            var bits = i % 2 == 0 ? words.X0 | ((ulong)words.X1 << 32) : words.X2 | ((ulong)words.X3 << 32);
            var magnitude = thresholds.Count(threshold => (bits & long.MaxValue) < (ulong)(threshold >> 64));
            Assert.That(noisy[i], Is.EqualTo(Bytes.Value((long)bits < 0 ? -magnitude : magnitude, noise.Finer)));
        }
    }

    // The deviation itself is proved; this looks for mistakes of the proof.
    [TestCase(-400)]
    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(37)]
    [TestCase(600)]
    public void Its_distribution_is_the_rounded_Gaussian(int k)
    {
        const int samples = 100_000;
        var noise = SoundNoise.Create([Bytes], 0.25);
        var (image, noisy, count) = (new float[4], new float[4], 0L);
        for (var sample = 0UL; sample < samples / 4; sample++)
        {
            noise.Add(new(5), sample, image, noisy);
            count += noisy.Count(value => value <= Bytes.Value(k, noise.Finer));
        }

        var (lower, upper) = ClopperPearson.Interval(count, samples, ErrorBudget.AlphaOf("SoundNoiseTests.Its_distribution_is_the_rounded_Gaussian"));
        Assert.That(StandardNormal.Lower((k + 0.5) / (0.25 * 255 * noise.Finer)), Is.InRange(lower, upper));
    }

    [Test]
    public void Every_channel_has_its_own_grid()
    {
        var noise = SoundNoise.Create(Normalised, 0.5);
        var image = Enumerable.Range(0, 12).Select(i => Normalised[i / 4].Value(20 * i)).ToArray();
        var noisy = new float[12];
        noise.Add(new(1), 5, image, noisy);
        for (var i = 0; i < 12; i++)
        {
            var grid = Normalised[i / 4];
            var k = (long)Math.Round(((noisy[i] * grid.Deviation) + grid.Mean) * 255 * noise.Finer);
            Assert.That(Enumerable.Range(-1, 3).Select(near => grid.Value(k + near, noise.Finer)), Has.Member(noisy[i]));
        }

        Assert.That(noise.Step * noise.Finer, Is.EqualTo(1 / (255 * 0.224)).Within(1e-6), "the widest step");
        Assert.That(() => noise.Add(new(1), 5, new float[13], new float[13]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_value_beside_the_grid_is_found_and_refused()
    {
        var noise = SoundNoise.Create([Bytes], 0.25);
        float[] image = [0, 1, 0.5f, 128 / 255f];
        Assert.Multiple(() =>
        {
            Assert.That(SoundNoise.FirstOff([Bytes], image), Is.EqualTo(2));
            Assert.That(SoundNoise.FirstOff([new(255), new(2)], image), Is.EqualTo(3));
            Assert.That(SoundNoise.FirstOff([Bytes], [float.NaN]), Is.Zero);
            Assert.That(SoundNoise.FirstOff(Normalised, Enumerable.Range(0, 255 * 3).Select(i => ((i % 255 / 255f) - (float)Normalised[i / 255].Mean) / (float)Normalised[i / 255].Deviation).ToArray()), Is.EqualTo(-1));
            Assert.That(() => noise.Add(new(1), 0, image, new float[4]), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("0.5"));
        });
    }

    [TestCase(1e-6)]
    [TestCase(1e4)]
    [TestCase(0)]
    [TestCase(double.NaN)]
    public void A_sigma_out_of_reach_is_refused(double sigma) => Assert.That(() => SoundNoise.Create([Bytes], sigma), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(0.25, 8)]
    [TestCase(1.01, 1)]
    [TestCase(100, 1)]
    [TestCase(0.0001, 16384)]
    public void The_grid_is_as_fine_as_sigma_asks(double sigma, int finer) => Assert.That(SoundNoise.Create([Bytes], sigma).Finer, Is.EqualTo(finer));
}
