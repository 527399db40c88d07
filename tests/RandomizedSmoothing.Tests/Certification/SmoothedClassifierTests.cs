using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
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
        var counts = new SmoothedClassifier(new HalfSpace(d), sigma: 0.5, seed: 4, batch: 1000).Estimate(new float[d], 0, n);
        var (lower, upper) = ClopperPearson.Interval(counts[1], n, ErrorBudget.AlphaOf(Test));
        Assert.That(StandardNormal.Upper(1), Is.InRange(lower, upper));
    }

    [Test]
    public void A_certificate_depends_on_neither_the_batch_nor_the_images_before()
    {
        float[] image = [0.9f, 0.9f, 0.9f];
        var all = new[] { 1, 7, 100, 4096 }.Select(batch =>
        {
            var smoothed = new SmoothedClassifier(new HalfSpace(3), 0.5, seed: 4, batch);
            _ = batch > 50 ? smoothed.Certify(new float[3], 5, 10, 100, 0.01) : null;
            return smoothed.Certify(image, 6, 100, 5000, 0.001)!;
        }).Select(certificate => (certificate.Class, certificate.Radius)).ToArray();
        Assert.That(all, Is.All.EqualTo(all[0]));
    }

    [Test]
    public void The_number_of_threads_changes_nothing([Values(1, 2, 5)] int workers) => Assert.That(
        new SmoothedClassifier(new HalfSpace(3), 0.5, 4, 64, workers).Estimate(new float[3], 6, 10_001)[1],
        Is.EqualTo(new SmoothedClassifier(new HalfSpace(3), 0.5, 4, 10_001, 1).Estimate(new float[3], 6, 10_001)[1]));

    [TestCase(5UL, 6U)]
    [TestCase(4UL, 7U)]
    public void Another_seed_or_image_has_other_noise(ulong seed, uint index)
    {
        var first = new SmoothedClassifier(new HalfSpace(3), 0.5, seed: 4, 100).Estimate(new float[3], 6, 10_000);
        var second = new SmoothedClassifier(new HalfSpace(3), 0.5, seed, 100).Estimate(new float[3], index, 10_000);
        Assert.That(first[0], Is.Not.EqualTo(second[0]));
    }

    [Test]
    public void No_sample_both_chooses_and_bounds()
    {
        var seen = new Recorder();
        _ = new SmoothedClassifier(seen, 1, seed: 1, batch: 64, workers: 1).Certify(new float[1], 0, 500, 500, 0.01);
        Assert.That(seen.Inputs, Is.Unique.And.Count.EqualTo(1000));
    }

    [Test]
    public void More_samples_begin_with_the_same_ones()
    {
        var (few, many) = (new Recorder(), new Recorder());
        _ = new SmoothedClassifier(few, 1, 1, 64, workers: 1).Estimate(new float[1], 0, 100);
        _ = new SmoothedClassifier(many, 1, 1, 33, workers: 1).Estimate(new float[1], 0, 300);
        Assert.That(many.Inputs.Take(100), Is.EqualTo(few.Inputs));
    }

    [Test]
    public void Without_noise_it_is_the_base_classifier_and_certifies_nothing()
    {
        var bare = new SmoothedClassifier(new HalfSpace(2), 0, 1, 8);
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
        var smoothed = new SmoothedClassifier(new HalfSpace(1), sigma: 1, seed: 4, batch: 1000, noise: InCube);
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
        () => new SmoothedClassifier(new HalfSpace(2), 1, 1, 8).Certify(new float[2], 0, 10, 1L << 40, 0.001, new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        var smoothed = new SmoothedClassifier(new HalfSpace(2), 1, 1, 8);
        Assert.That(() => smoothed.Certify(new float[3], 0, 10, 10, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("of 2 values"));
        Assert.That(() => smoothed.Certify(new float[2], 0, 0, 10, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => smoothed.Certify(new float[2], 0, 10, 10, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SmoothedClassifier(new HalfSpace(2), double.NaN, 1, 8), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SmoothedClassifier(new HalfSpace(2), 1, 1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => smoothed.Estimate(new float[2], 0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("an integer >= 1"));
        Assert.That(() => new SmoothedClassifier(new HalfSpace(2), 1e-46, 1, 8), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("0, or from 1e-45 to 3e38"));
        Assert.That(() => new SmoothedClassifier(new HalfSpace(2), 1e39, 1, 8), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SmoothedClassifier(new HalfSpace(1 << 20), 1, 1, 1 << 11), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("at most 2046 for inputs of 1048576 values"));
        Assert.That(() => new SmoothedClassifier(new Fixed(_ => 2), 1, 1, 8).Estimate(new float[1], 0, 4), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("classifier is 2, but must be a class from 0 to 1, or -1 for none"));
        var question = new LabelQuestion(1, 100, 0.1, 0, 0.1);
        Assert.That(() => new SmoothedClassifier(new HalfSpace(2), 0, 1, 8).Ask(new float[2], 0, 0, question), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    /// <summary>A class was chosen, and none of the samples that bound it has one: votes for none, and no error.</summary>
    [Test]
    public void Samples_without_a_class_behind_a_choice_are_votes_for_none()
    {
        var calls = 0;
        var answer = new SmoothedClassifier(new Fixed(_ => calls++ < 10 ? 1 : -1), 1, 1, 64, workers: 1).Certify(new float[1], 0, 10, 200, 0.001, StoppingRule.AtRadius(0.1));
        Assert.That((answer.Certificate, answer.Logged.Candidate, answer.Logged.Count), Is.EqualTo(((Certificate?)null, 1, 0L)));
    }

    /// <summary>Of the first look no sample has a class: an error. Of a later one: votes for none.</summary>
    [Test]
    public void A_question_about_a_label_needs_an_answer_at_its_first_look()
    {
        var question = new LabelQuestion(1, 128, 0.001, 0, 0.01);
        Assert.That(() => Ask(_ => -1), Throws.InstanceOf<UnansweredImageException>());
        var calls = 0;
        var (prediction, _, counts) = Ask(_ => calls++ < 64 ? 0 : -1);
        Assert.That((prediction, counts.N, counts.Count), Is.EqualTo((-1, 128L, 64L)));

        (int Prediction, double Radius, LoggedCounts Counts) Ask(Func<float, int> classOf) =>
            new SmoothedClassifier(new Fixed(classOf), 1, 1, 64, workers: 1).Ask(new float[1], 0, 0, question);
    }

    /// <summary>All n samples agree: the radius is σ' Φ⁻¹(α^(1/n)), with σ' the smaller of σ and σ in single precision. By mpmath, 40 digits.</summary>
    [TestCase(0.12, 100, 0.001, 0.18005699886988874067)]
    [TestCase(0.7, 100, 0.01, 1.1867236284133983261)]
    [TestCase(0.1, 1000, 0.001, 0.24632626147808089115)]
    [TestCase(0.25, 100, 0.001, 0.37511875603015911872)]
    public void The_radius_is_of_the_sigma_that_the_noise_has(double sigma, long n, double alpha, double reference)
    {
        var certain = new Fixed(_ => 1);
        var fixedN = new SmoothedClassifier(certain, sigma, 1, 100).Certify(new float[1], 0, 1, n, alpha)!.Radius;
        var sequential = new SmoothedClassifier(certain, sigma, 1, 100).Certify(new float[1], 0, 1, n, alpha, StoppingRule.AtRadius(1e3)).Certificate!.Radius;
        Assert.That(fixedN, Is.InRange(reference * (1 - 1e-12), reference));
        Assert.That(sequential, Is.LessThan(reference));
    }

    [Test]
    public void A_sample_without_a_class_is_a_vote_for_none_and_one_of_n()
    {
        // Noise above 1, to about 16 %, gets no class, and the rest class 1.
        var smoothed = new SmoothedClassifier(new Fixed(x => x > 1 ? IBaseClassifier.NoClass : 1), 1, seed: 4, batch: 64);
        var counts = smoothed.Estimate(new float[1], 0, 1000);
        var expected = Enumerable.Range(0, 1000).Count(sample => Noise(sample) <= 1);
        var certificate = smoothed.Certify(new float[1], 0, 10, 1000, 0.001)!;
        Assert.Multiple(() =>
        {
            Assert.That((counts.Samples, counts[0], counts[1], counts.Unanswered), Is.EqualTo((1000, 0, expected, 1000 - expected)));
            Assert.That(expected, Is.InRange(700, 900));
            Assert.That(certificate.Bound.LowerBound, Is.EqualTo(ClopperPearson.LowerBound(expected, 1000, 0.001)));
            Assert.That(smoothed.Certify(new float[1], 0, 10, 1000, 0.001, StoppingRule.Within(1e-9)).Certificate!.Radius, Is.LessThanOrEqualTo(certificate.Radius));
            Assert.That(ClassBound.Separate(new([0, 9]), counts, 0.001).UpperBoundOfOthers, Is.GreaterThan((1000 - expected) / 1000.0));
        });

        static float Noise(int sample)
        {
            var noisy = new float[1];
            GaussianNoise.Add(new(4, 0), (ulong)sample, 1, new float[1], noisy);
            return noisy[0];
        }
    }

    [Test]
    public void A_prediction_holds_whichever_class_the_samples_without_one_had_been_given() => Assert.Multiple(() =>
    {
        Assert.That(SmoothedPrediction.From([60, 0], 0.001, samples: 80).PValue, Is.EqualTo(SmoothedPrediction.From([60, 20], 0.001).PValue));
        Assert.That(SmoothedPrediction.From([40, 0], 0.001, samples: 80).TryGetClass(out _), Is.False);
        Assert.That(() => SmoothedPrediction.From([60, 0], 0.001, samples: 59), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    [Test]
    public void An_image_without_any_class_is_an_error_that_names_it() => Assert.Multiple(() =>
    {
        var silent = new SmoothedClassifier(new Fixed(_ => IBaseClassifier.NoClass), 1, 1, 8);
        Names(() => silent.Certify(new float[1], 7, 10, 100, 0.001));
        Names(() => silent.Certify(new float[1], 7, 10, 100, 0.001, StoppingRule.AtRadius(1)));
        Names(() => silent.Predict(new float[1], 7, 100, 0.001));

        static void Names(Func<object?> answer) =>
            Assert.That(answer, Throws.InstanceOf<UnansweredImageException>().With.Property(nameof(UnansweredImageException.Index)).EqualTo(7));
    });

    [Test]
    public void Where_no_sample_chooses_a_class_it_abstains()
    {
        // The one sample that chooses lies above 0, and half of the others do not.
        var index = (uint)Enumerable.Range(0, 100).First(i => new SmoothedClassifier(new Fixed(x => x > 0 ? 1 : 0), 1, 4, 8).Select(new float[1], (uint)i, 1).Candidate == 1);
        var smoothed = new SmoothedClassifier(new Fixed(x => x > 0 ? IBaseClassifier.NoClass : 0), 1, 4, 8);
        Assert.That(smoothed.Certify(new float[1], index, 1, 1000, 0.001), Is.Null);
        Assert.That(smoothed.Certify(new float[1], index, 1, 1000, 0.001, StoppingRule.AtRadius(0.1)).Certificate, Is.Null);
    }

    [Test]
    public void An_answer_that_is_not_written_is_no_vote_of_another_batch()
    {
        var calls = 0;
        var lazy = new Batches(classes =>
        {
            // From the second batch on, one row for all.
            var written = Interlocked.Increment(ref calls) == 1 ? classes.Length : 1;
            classes[..written].Clear();
        });
        Assert.That(
            () => new SmoothedClassifier(lazy, 1, 1, 8, workers: 1).Estimate(new float[1], 0, 64),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("silent on a part of its batch"));
    }

    [Test]
    public void No_single_image_is_left_over([Values(2, 3, 5, 200)] int batch, [Values(2, 3, 4, 5, 7, 11, 201, 401, 1001)] int samples, [Values(1, 2, 7)] int workers)
    {
        var sizes = new System.Collections.Concurrent.ConcurrentBag<int>();
        var recorder = new Batches(classes =>
        {
            sizes.Add(classes.Length);
            classes.Clear();
        });
        Assert.That(new SmoothedClassifier(recorder, 1, 1, batch, workers).Estimate(new float[1], 0, samples)[0], Is.EqualTo(samples));
        Assert.That(sizes, Is.All.InRange(2, Math.Max(batch, 3)));
    }

    private sealed class HalfSpace(int dimension) : IBaseClassifier
    {
        public int Dimension => dimension;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            for (var i = 0; i < classes.Length; i++)
            {
                var sum = 0.0;
                foreach (var x in inputs.Span.Slice(i * dimension, dimension))
                {
                    sum += x;
                }

                classes[i] = sum >= Math.Sqrt(dimension) / 2 ? 1 : 0;
            }
        }
    }

    private sealed class Fixed(Func<float, int> classOf) : IBaseClassifier
    {
        public int Dimension => 1;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            for (var i = 0; i < classes.Length; i++)
            {
                classes[i] = classOf(inputs.Span[i]);
            }
        }
    }

    private delegate void Answer(Span<int> classes);

    private sealed class Batches(Answer answer) : IBaseClassifier
    {
        public int Dimension => 1;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes) => answer(classes);
    }

    private sealed class Recorder : IBaseClassifier
    {
        public List<float> Inputs { get; } = [];

        public int Dimension => 1;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            Inputs.AddRange(inputs.ToArray());
            classes.Clear();
        }
    }
}
