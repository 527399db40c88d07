using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>Samples for which a classifier has no class, as where its outputs are no numbers.</summary>
/// <remarks>No statistics: answers are given call by call, or counted on the same noise.</remarks>
public sealed class MissingClassTests
{
    /// <summary>A class was chosen, and none of the samples that bound it has one: votes for none, and no error.</summary>
    [Test]
    public void Samples_without_a_class_behind_a_choice_are_votes_for_none()
    {
        var calls = 0;
        var answer = new SmoothedClassifier(new FixedClassifier(_ => calls++ < 10 ? 1 : -1), 1, 1, 64, workers: 1).Certify(new float[1], 0, 10, 200, 0.001, StoppingRule.AtRadius(0.1));
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
            new SmoothedClassifier(new FixedClassifier(classOf), 1, 1, 64, workers: 1).Ask(new float[1], 0, 0, question);
    }

    [Test]
    public void A_sample_without_a_class_is_a_vote_for_none_and_one_of_n()
    {
        // Noise above 1, to about 16 %, gets no class, and the rest class 1.
        var smoothed = new SmoothedClassifier(new FixedClassifier(x => x > 1 ? IBaseClassifier.NoClass : 1), 1, seed: 4, batch: 64);
        var counts = smoothed.Estimate(new float[1], 0, 1000);
        var expected = Enumerable.Range(0, 1000).Count(sample => Noise(sample) <= 1);
        var certificate = smoothed.Certify(new float[1], 0, 10, 1000, 0.001)!;
        Assert.Multiple(() =>
        {
            Assert.That((counts.Samples, counts[0], counts[1], counts.Unanswered), Is.EqualTo((1000, 0, expected, 1000 - expected)));
            Assert.That(expected, Is.InRange(1, 999), "some of both");
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
        var silent = new SmoothedClassifier(new FixedClassifier(_ => IBaseClassifier.NoClass), 1, 1, 8);
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
        var index = (uint)Enumerable.Range(0, 100).First(i => new SmoothedClassifier(new FixedClassifier(x => x > 0 ? 1 : 0), 1, 4, 8).Select(new float[1], (uint)i, 1).Candidate == 1);
        var smoothed = new SmoothedClassifier(new FixedClassifier(x => x > 0 ? IBaseClassifier.NoClass : 0), 1, 4, 8);
        Assert.That(smoothed.Certify(new float[1], index, 1, 1000, 0.001), Is.Null);
        Assert.That(smoothed.Certify(new float[1], index, 1, 1000, 0.001, StoppingRule.AtRadius(0.1)).Certificate, Is.Null);
    }
}
