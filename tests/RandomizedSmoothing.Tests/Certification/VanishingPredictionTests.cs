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

    [Test]
    public void A_ball_is_lost_where_its_centre_is_at_one_half([Values(16, 64)] int d)
    {
        var images = Enumerable.Range(0, 10).Select(_ => (new float[d], 0)).ToList();
        var exact = SmoothedBall.VanishingSigma(new Ball(d, 1), 2);
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
        var exact = SmoothedBall.VanishingSigma(new Ball(64, 1), 2);
        Assert.That(higher, Is.InRange(0.7 * exact, exact));
        Assert.That(lower, Is.EqualTo(0.6 * higher).Within(1).Percent);
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

    private static long Count(double m, double k, double sigma) => (long)Math.Round(N * StandardNormal.Lower((m / sigma) - (k * sigma)));

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
