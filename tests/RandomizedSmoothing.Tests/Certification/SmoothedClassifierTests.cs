using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Certification;

public sealed class SmoothedClassifierTests
{
    private const string Test = "SmoothedClassifierTests.A_half_space_is_counted_as_often_as_its_probability_says";

    [Test]
    public void A_half_space_is_counted_as_often_as_its_probability_says([Values(1, 3, 100)] int d)
    {
        // The half-space Σx ≥ ½ √d is ½ away from 0.
        const long n = 100_000;
        var counts = new SmoothedClassifier(new HalfSpaceClassifier(d), sigma: 0.5, seed: 4, batch: 1000).Estimate(new float[d], 0, n);
        var (lower, upper) = ClopperPearson.Interval(counts[1], n, ErrorBudget.AlphaOf(Test));
        Assert.That(StandardNormal.Upper(1), Is.InRange(lower, upper));
    }

    [TestCase(5UL, 6U)]
    [TestCase(4UL, 7U)]
    public void Another_seed_or_image_has_other_noise(ulong seed, uint index)
    {
        var first = new SmoothedClassifier(new HalfSpaceClassifier(3), 0.5, seed: 4, 100).Estimate(new float[3], 6, 10_000);
        var second = new SmoothedClassifier(new HalfSpaceClassifier(3), 0.5, seed, 100).Estimate(new float[3], index, 10_000);
        Assert.That(first[0], Is.Not.EqualTo(second[0]));
    }

    [Test]
    public void No_sample_both_chooses_and_bounds()
    {
        var seen = new RecordingClassifier();
        _ = new SmoothedClassifier(seen, 1, seed: 1, batch: 64, workers: 1).Certify(new float[1], 0, 500, 500, 0.01);
        Assert.That(seen.Inputs, Is.Unique.And.Count.EqualTo(1000));
    }

    [Test]
    public void More_samples_begin_with_the_same_ones()
    {
        var (few, many) = (new RecordingClassifier(), new RecordingClassifier());
        _ = new SmoothedClassifier(few, 1, 1, 64, workers: 1).Estimate(new float[1], 0, 100);
        _ = new SmoothedClassifier(many, 1, 1, 33, workers: 1).Estimate(new float[1], 0, 300);
        Assert.That(many.Inputs.Take(100), Is.EqualTo(few.Inputs));
    }

    [Test]
    public void Without_noise_it_is_the_base_classifier_and_certifies_nothing()
    {
        var bare = new SmoothedClassifier(new HalfSpaceClassifier(2), 0, 1, 8);
        Assert.Multiple(() =>
        {
            Assert.That(bare.Predict(new[] { 1f, 1f }, 0, 20, 0.001).TryGetClass(out var index) ? index : -1, Is.EqualTo(1));
            Assert.That(bare.Estimate(new[] { 1f, 1f }, 0, 20)[1], Is.EqualTo(20));
            Assert.That(bare.Estimate(new[] { 1f, 1f }, 0, 1)[1], Is.EqualTo(1));
            Assert.That(() => bare.Certify(new float[2], 0, 10, 10, 0.001), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Sigma is 0"));
        });
    }

    /// <summary>An example of another noise: uniform in a cube.</summary>
    [Test]
    public void Another_noise_predicts_and_does_not_certify()
    {
        static void InCube(NoiseSource source, ulong sample, float sigma, ReadOnlySpan<float> image, Span<float> noisy)
        {
            for (var i = 0; i < image.Length; i++)
            {
                noisy[i] = image[i] + (sigma * ((source.Words(sample, (uint)i).X0 / (float)uint.MaxValue * 2) - 1));
            }
        }

        // x ≥ ½ with x uniform in (−1, 1): a quarter.
        const long n = 100_000;
        var smoothed = new SmoothedClassifier(new HalfSpaceClassifier(1), sigma: 1, seed: 4, batch: 1000, noise: InCube);
        var (lower, upper) = ClopperPearson.Interval(smoothed.Estimate(new float[1], 0, n)[1], n, ErrorBudget.AlphaOf("SmoothedClassifierTests.Another_noise_predicts_and_does_not_certify"));
        Assert.Multiple(() =>
        {
            Assert.That(lower, Is.LessThan(0.25));
            Assert.That(upper, Is.GreaterThan(0.25));
            Assert.That(smoothed.Predict(new float[1], 0, 1000, 0.001).TryGetClass(out var index) ? index : -1, Is.Zero);
            Assert.That(() => smoothed.Certify(new float[1], 0, 10, 100, 0.001), Throws.InvalidOperationException.With.Message.Contains("Gaussian"));
            Assert.That(() => smoothed.Certify(new float[1], 0, 10, 100, 0.001, StoppingRule.AtRadius(1)), Throws.InvalidOperationException);
        });
    }

    [Test]
    public void It_ends_when_told_to() => Assert.That(
        () => new SmoothedClassifier(new HalfSpaceClassifier(2), 1, 1, 8).Certify(new float[2], 0, 10, 1L << 40, 0.001, new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        var smoothed = new SmoothedClassifier(new HalfSpaceClassifier(2), 1, 1, 8);
        Assert.That(() => smoothed.Certify(new float[3], 0, 10, 10, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("of 2 values"));
        Assert.That(() => smoothed.Certify(new float[2], 0, 0, 10, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => smoothed.Certify(new float[2], 0, 10, 10, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SmoothedClassifier(new HalfSpaceClassifier(2), double.NaN, 1, 8), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SmoothedClassifier(new HalfSpaceClassifier(2), 1, 1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => smoothed.Estimate(new float[2], 0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("an integer >= 1"));
        Assert.That(() => new SmoothedClassifier(new HalfSpaceClassifier(2), 1e-46, 1, 8), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("0, or from 1e-45 to 3e38"));
        Assert.That(() => new SmoothedClassifier(new HalfSpaceClassifier(2), 1e39, 1, 8), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SmoothedClassifier(new HalfSpaceClassifier(1 << 20), 1, 1, 1 << 11), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("at most 2046 for inputs of 1048576 values"));
        Assert.That(() => new SmoothedClassifier(new FixedClassifier(_ => 2), 1, 1, 8).Estimate(new float[1], 0, 4), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("classifier is 2, but must be a class from 0 to 1, or -1 for none"));
        var question = new LabelQuestion(1, 100, 0.1, 0, 0.1);
        Assert.That(() => new SmoothedClassifier(new HalfSpaceClassifier(2), 0, 1, 8).Ask(new float[2], 0, 0, question), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    [Test]
    public void What_lies_at_the_end_of_its_range_is_taken() => Assert.Multiple(() =>
    {
        var classifier = new FixedClassifier(_ => 0);
        Assert.That(new SmoothedClassifier(classifier, float.MaxValue, 1, 8).Sigma, Is.EqualTo(float.MaxValue));
        Assert.That(() => new SmoothedClassifier(classifier, 1, 1, Array.MaxLength - 1), Throws.Nothing);
        Assert.That(() => new SmoothedClassifier(classifier, 1, 1, Array.MaxLength), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    /// <summary>All n samples agree: the radius is σ' Φ⁻¹(α^(1/n)), with σ' the smaller of σ and σ in single precision. By mpmath, 40 digits.</summary>
    [TestCase(0.12, 100, 0.001, 0.18005699886988874067)]
    [TestCase(0.7, 100, 0.01, 1.1867236284133983261)]
    [TestCase(0.1, 1000, 0.001, 0.24632626147808089115)]
    [TestCase(0.25, 100, 0.001, 0.37511875603015911872)]
    public void The_radius_is_of_the_sigma_that_the_noise_has(double sigma, long n, double alpha, double reference)
    {
        var certain = new FixedClassifier(_ => 1);
        var fixedN = new SmoothedClassifier(certain, sigma, 1, 100).Certify(new float[1], 0, 1, n, alpha)!.Radius;
        var sequential = new SmoothedClassifier(certain, sigma, 1, 100).Certify(new float[1], 0, 1, n, alpha, StoppingRule.AtRadius(1e3)).Certificate!.Radius;
        Assert.That(fixedN, Is.InRange(reference * (1 - 1e-12), reference));
        Assert.That(sequential, Is.LessThan(reference));
    }
}
