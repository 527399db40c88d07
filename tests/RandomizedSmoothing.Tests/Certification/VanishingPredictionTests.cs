using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>No statistics: counts are computed, or drawn from a fixed seed and compared within a tenth.</summary>
public sealed class VanishingPredictionTests
{
    private const long N = 100_000;
    private const double Lower = 0.2;
    private const double Higher = 0.3;

    [Test]
    public void Where_the_model_is_exact_so_is_the_prediction()
    {
        // Twenty images a class; with t = 0.1 the second farthest decides, at m = 0.58.
        double[] curvatures = [0.5, 1, 2];
        var prediction = Predict([.. curvatures.SelectMany((k, label) => Enumerable.Range(0, 20).Select(i => Counts(label, 0.2 + (0.02 * (i + 1)), k)))], 3);
        Assert.Multiple(() =>
        {
            for (var label = 0; label < 3; label++)
            {
                Assert.That(prediction.Curvatures[label], Is.EqualTo(curvatures[label]).Within(2).Percent);
                Assert.That(prediction.Sigmas[label], Is.EqualTo(Math.Sqrt(0.58 / curvatures[label])).Within(2).Percent);
            }

            Assert.That(prediction.SameForAll, Is.InRange(prediction.Sigmas[2], prediction.Sigmas[0]));
        });
    }

    // Half of the samples at both σ: such an image lies on the boundary, and is lost from the start, whichever way the noise pushes.
    [Test]
    public void An_image_on_the_boundary_is_lost_from_the_start()
    {
        var prediction = VanishingPrediction.From([.. Enumerable.Repeat(new SmallNoiseCounts(0, 500, 500), 6)], 2, 1000, Lower, Higher, 0.5);
        Assert.That((prediction.Sigmas[0], prediction.SameForAll), Is.EqualTo((0.0, 0.0)));
    }

    // The same noise as of an estimate of its own, image by image.
    [Test]
    public void Counts_are_of_each_image_s_own_label_at_both_sigmas()
    {
        List<(float[], int)> images = [(new float[3], 0), ([0.9f, 0, 0], 1), ([0, 2, 0], 0)];
        var counts = VanishingMeasurement.Counts(new InBall(3), images, 200, (0.3, 0.5), seed: 4, batch: 64);
        long[] At(double sigma) => [.. images.Select((image, i) => new SmoothedClassifier(new InBall(3), sigma, 4, 200).Estimate(image.Item1, (uint)i, 200)[image.Item2])];
        Assert.That(counts.Select(count => count.Label), Is.EqualTo([0, 1, 0]));
        Assert.That(counts.Select(count => count.Lower), Is.EqualTo(At(0.3)));
        Assert.That(counts.Select(count => count.Higher), Is.EqualTo(At(0.5)));
    }

    [Test]
    public void A_ball_is_lost_where_its_centre_is_at_one_half([Values(16, 64)] int d)
    {
        var images = Enumerable.Range(0, 10).Select(_ => (new float[d], 0)).ToList();
        var exact = new Ball(d, 1).VanishingSigma(2);
        var counts = VanishingMeasurement.Counts(new InBall(d), images, 20_000, (0.8 * exact, 0.9 * exact), 1, 500);
        var predicted = VanishingPrediction.From(counts, 2, 20_000, 0.8 * exact, 0.9 * exact, 0.5);
        var measured = VanishingMeasurement.Lost(sigma => VanishingMeasurement.Shares(new InBall(d), images, 2001, sigma, 2, 500), 0.8 * exact, 2 * exact, 0.5, 2);
        Assert.Multiple(() =>
        {
            Assert.That(predicted.Sigmas[0], Is.EqualTo(exact).Within(10).Percent);
            Assert.That(measured[0], Is.EqualTo(exact).Within(10).Percent);
            Assert.That(predicted.Sigmas[1], Is.EqualTo(double.PositiveInfinity), "a class without images");
        });
    }

    [Test]
    public void The_curvature_is_what_tells_classes_apart_that_are_as_far_from_the_boundary()
    {
        var prediction = Predict([.. Enumerable.Range(0, 40).Select(i => Counts(i % 2, 0.4, i % 2 == 0 ? 0.6 : 1.8))], 2);
        Assert.That(prediction.Sigmas[0] / prediction.Sigmas[1], Is.EqualTo(Math.Sqrt(3)).Within(2).Percent);
        var score = VanishingScore.Of(prediction, [Math.Sqrt(0.4 / 0.6), Math.Sqrt(0.4 / 1.8)])!;
        Assert.That(score.Prediction, Is.LessThan(1.02));
        Assert.That(score.SameForAll, Is.GreaterThan(1.2));
        Assert.That(score.LinearMargin, Is.GreaterThan(1.2));
    }

    [Test]
    public void A_plane_is_never_lost_and_what_is_wrong_already_is() => Assert.Multiple(() =>
    {
        var prediction = Predict([.. Enumerable.Range(0, 20).Select(i => Counts(i % 2, i % 2 == 0 ? 0.4 : -0.4, -1e-3))], 2);
        Assert.That(prediction.Sigmas, Is.EqualTo(new[] { double.PositiveInfinity, 0 }));
        Assert.That(VanishingScore.Of(prediction, [double.PositiveInfinity, double.PositiveInfinity]), Is.Null);
    });

    [Test]
    public void Shares_of_which_none_falls_are_never_lost() => Assert.That(
        VanishingMeasurement.Lost(sigma => [1, sigma < 0.5 ? 0.6 : 0.05, 0], 0.1, 3, 0.1, 3),
        Is.EqualTo(new[] { double.PositiveInfinity, 0.5, 0.1 }).Within(0.06));

    [Test]
    public void Small_sigmas_are_found_where_the_noise_begins_to_count()
    {
        var (lower, higher) = VanishingMeasurement.SmallSigmas(new InBall(64), [.. Enumerable.Range(0, 10).Select(_ => (new float[64], 0))], 100, 3, 500);
        var exact = new Ball(64, 1).VanishingSigma(2);
        Assert.That(higher, Is.InRange(0.7 * exact, exact));
        Assert.That(lower, Is.EqualTo(0.6 * higher).Within(1).Percent);
    }

    // mpmath: κ and m of Φ⁻¹((count + ½)/21) at two σ, and √(m/κ).
    [TestCase(18, 14, 1.7358410463581195, 0.41943965667795925)]
    [TestCase(19, 12, 4.4146928074259294, 0.32615927920500526)]
    [TestCase(17, 11, 3.1517975861676720, 0.31841570213095028)]
    public void Few_samples_are_taken_with_half_a_count_more(long atLower, long atHigher, double curvature, double sigma)
    {
        var prediction = VanishingPrediction.From([.. Enumerable.Repeat(new SmallNoiseCounts(0, atLower, atHigher), 5)], 2, 20, Lower, Higher, 0.5);
        Assert.That((prediction.Curvatures[0], prediction.Sigmas[0]), Is.EqualTo((curvature, sigma)).Using<double>((x, y) => Math.Abs(x - y) < 1e-9));
    }

    /// <summary>Of an even number of images the upper median; those with all or none of their samples, at either σ, tell no curvature.</summary>
    [Test]
    public void The_curvature_is_the_median_of_the_images_that_tell_it([Values(0, 20)] long lower, [Values(0, 11, 20)] long higher, [Values] bool hasMore)
    {
        SmallNoiseCounts[] telling = [new(0, 18, 14), new(0, 19, 12), new(0, 17, 11), new(0, 16, 13), new(0, 19, 15), new(0, 18, 10)];
        var silent = Enumerable.Repeat(new SmallNoiseCounts(0, lower, higher), hasMore ? 20 : 0);
        var prediction = VanishingPrediction.From([.. telling, .. silent], 2, 20, Lower, Higher, 0.5);
        Assert.That(prediction.Curvatures[0], Is.EqualTo(3.1517975861676720).Within(1e-9), "of 0.97, 1.74, 2.04, 3.15, 4.41 and 4.72 the fourth");
    }

    // The farthest of ten decides up to a tenth, the second up to two.
    [TestCase(0.1, 20, true)]
    [TestCase(0.2, 20, false)]
    [TestCase(0.1, 19, false)]
    public void An_image_with_all_of_its_samples_tells_no_more_than_the_least(double threshold, long farthest, bool isLeast)
    {
        var prediction = VanishingPrediction.From([.. Enumerable.Repeat(new SmallNoiseCounts(0, 18, 14), 9), new(0, 20, farthest)], 2, 20, Lower, Higher, threshold);
        Assert.That((prediction.AreLeast[0], prediction.AreLeast[1]), Is.EqualTo((isLeast, false)));
    }

    [Test]
    public void Where_no_image_tells_it_noise_pushes_nowhere()
    {
        var prediction = VanishingPrediction.From([new(0, 20, 20), new(1, 0, 0)], 2, 20, Lower, Higher, 0.5);
        Assert.That((prediction.Curvatures, prediction.Sigmas), Is.EqualTo((new double[] { 0, 0 }, new[] { double.PositiveInfinity, 0 })));
    }

    /// <summary>Ten images of one class whose σ are far apart: below the threshold falls the class with the one that leaves too few.</summary>
    [TestCase(0.05, 0)]
    [TestCase(0.1, 0)]
    [TestCase(0.11, 1)]
    [TestCase(0.2, 1)]
    [TestCase(0.3, 2)]
    [TestCase(0.95, 9)]
    public void The_image_that_decides_is_the_last_that_the_threshold_needs(double threshold, int place)
    {
        const long Many = 100_000_000;
        var images = Enumerable.Range(1, 10).Select(i => new SmallNoiseCounts(0, Count(0.05 * i, 1, Lower, Many), Count(0.05 * i, 1, Higher, Many))).ToList();
        var sigma = VanishingPrediction.From(images, 2, Many, Lower, Higher, threshold).Sigmas[0];
        Assert.That(sigma, Is.EqualTo(Math.Sqrt(0.05 * (10 - place))).Within(0.1).Percent);
    }

    /// <summary>From 0.6 to 0.2 in one step of 1.1: ½ is a quarter of the way, of ln σ.</summary>
    [Test]
    public void Between_two_sigmas_shares_fall_evenly_with_the_logarithm() => Assert.Multiple(() =>
    {
        Assert.That(Lost(sigma => sigma < 0.105 ? 1 : sigma < 0.115 ? 0.6 : 0.2), Is.EqualTo(0.11 * Math.Pow(1.1, 0.25)).Within(1e-12));
        Assert.That(Lost(sigma => sigma < 0.105 ? 1 : 0.25), Is.EqualTo(0.1 * Math.Pow(1.1, 2 / 3.0)).Within(1e-12));
        Assert.That(Lost(_ => 0.2), Is.EqualTo(0.1), "what is lost at the first is lost there");
        Assert.That(Lost(_ => 0.5), Is.EqualTo(double.PositiveInfinity), "what is at the threshold is not below it");
        Assert.That(Lost(_ => 0.2, last: 0.1), Is.EqualTo(0.1), "the last one counts");
        Assert.That(() => VanishingMeasurement.Lost(null!, 0.1, 1, 0.5, 1), Throws.ArgumentNullException);

        static double Lost(Func<double, double> share, double last = 1) => VanishingMeasurement.Lost(sigma => [share(sigma)], 0.1, last, 0.5, 1)[0];
    });

    /// <summary>Half of the samples is not more than half; and one of two images is half of its class.</summary>
    [Test]
    public void An_image_keeps_its_label_with_more_than_half()
    {
        var alternating = new ByRow((row, _) => row % 2);
        Assert.That(VanishingMeasurement.Shares(alternating, [([0f, 0f], 0), ([0f, 0f], 1)], 2, 1, 1, 10), Is.EqualTo(new double[] { 0, 0 }));
        var byValue = new ByRow((_, input) => input[1] > 500 ? 1 : 0);
        Assert.That(VanishingMeasurement.Shares(byValue, [([0f, 0f], 0), ([0f, 1000f], 0)], 4, 1, 1, 10), Is.EqualTo(new[] { 0.5, 0 }));
    }

    /// <summary>17 of 20 images are kept whatever the noise: exactly the share that is asked for, and so the search goes to its end.</summary>
    [Test]
    public void Small_sigmas_end_where_fewer_are_kept_than_are_asked_for()
    {
        var marked = new ByRow((_, input) => input[0] == 0 || input[1] < 500 ? 0 : 1);
        var images = Enumerable.Range(0, 20).Select(i => (new float[] { 0, i < 3 ? 1000 : 0 }, 0)).ToList();
        Assert.That(VanishingMeasurement.SmallSigmas(marked, images, 10, 1, 20).Higher, Is.GreaterThanOrEqualTo(10));
    }

    /// <summary>Two classes: within 1 of 0 along a line, and without. The first is lost at σ = 1/0.6745 = 1.4826, where half of the noise leaves it.</summary>
    [Test]
    public void Small_sigmas_count_all_classes()
    {
        var (lower, higher) = VanishingMeasurement.SmallSigmas(new ByRow((_, input) => Math.Abs(input[0]) <= 1 ? 0 : 1), [([0f, 0f], 0), ([3f, 0f], 1)], 2000, 3, 500);
        Assert.That(higher, Is.InRange(1.2, 1.5), "the last of σ = 0.01 × 1.21ᵏ before it is 1.4204");
        Assert.That(lower, Is.EqualTo(0.6 * higher).Within(5).Percent);
    }

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        SmallNoiseCounts[] one = [new(0, 5, 4)];
        Assert.That(() => VanishingPrediction.From([], 2, 10, 0.1, 0.2, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VanishingPrediction.From(one, 1, 10, 0.1, 0.2, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VanishingPrediction.From(one, 2, 4, 0.1, 0.2, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("from 0 to 4"));
        Assert.That(() => VanishingPrediction.From(one, 2, 10, 0.2, 0.2, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VanishingPrediction.From(one, 2, 10, 0, 0.2, 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VanishingPrediction.From(one, 2, 10, 0.1, 0.2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    private static VanishingPrediction Predict(SmallNoiseCounts[] images, int classes) => VanishingPrediction.From(images, classes, N, Lower, Higher, 0.1);

    private static SmallNoiseCounts Counts(int label, double m, double k) => new(label, Count(m, k, Lower), Count(m, k, Higher));

    private static long Count(double m, double k, double sigma, long n = N) => (long)Math.Round(n * StandardNormal.Lower((m / sigma) - (k * sigma)));

    private delegate int Answer(int row, ReadOnlySpan<float> input);

    private sealed class ByRow(Answer answer) : IBaseClassifier
    {
        public int Dimension => 2;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            for (var row = 0; row < classes.Length; row++)
            {
                classes[row] = answer(row, inputs.Span.Slice(2 * row, 2));
            }
        }
    }

    private sealed class InBall(int dimension) : IBaseClassifier
    {
        public int Dimension => dimension;

        public int Classes => 2;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            for (var i = 0; i < classes.Length; i++)
            {
                var square = 0.0;
                foreach (var x in inputs.Span.Slice(i * dimension, dimension))
                {
                    square += x * x;
                }

                classes[i] = square <= 1 ? 0 : 1;
            }
        }
    }
}
