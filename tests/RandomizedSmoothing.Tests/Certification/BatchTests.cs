using System.Collections.Concurrent;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>How samples go through a classifier: in batches, on several threads.</summary>
/// <remarks>No statistics: the same counts, however they are made.</remarks>
public sealed class BatchTests
{
    [Test]
    public void A_certificate_depends_on_neither_the_batch_nor_the_images_before()
    {
        float[] image = [0.9f, 0.9f, 0.9f];
        var all = new[] { 1, 7, 100, 4096 }.Select(batch =>
        {
            var smoothed = new SmoothedClassifier(new HalfSpaceClassifier(3), 0.5, seed: 4, batch);
            _ = batch > 50 ? smoothed.Certify(new float[3], 5, 10, 100, 0.01) : null;
            return smoothed.Certify(image, 6, 100, 5000, 0.001)!;
        }).Select(certificate => (certificate.Class, certificate.Radius)).ToArray();
        Assert.That(all, Is.All.EqualTo(all[0]));
    }

    [Test]
    public void The_number_of_threads_changes_nothing([Values(1, 2, 5)] int workers) => Assert.That(
        new SmoothedClassifier(new HalfSpaceClassifier(3), 0.5, 4, 64, workers).Estimate(new float[3], 6, 10_001)[1],
        Is.EqualTo(new SmoothedClassifier(new HalfSpaceClassifier(3), 0.5, 4, 10_001, 1).Estimate(new float[3], 6, 10_001)[1]));

    [Test]
    public void An_answer_that_is_not_written_is_no_vote_of_another_batch()
    {
        var calls = 0;
        var lazy = new BatchClassifier(classes =>
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
        var sizes = new ConcurrentBag<int>();
        var recorder = new BatchClassifier(classes =>
        {
            sizes.Add(classes.Length);
            classes.Clear();
        });
        Assert.That(new SmoothedClassifier(recorder, 1, 1, batch, workers).Estimate(new float[1], 0, samples)[0], Is.EqualTo(samples));
        Assert.That(sizes, Is.All.InRange(2, Math.Max(batch, 3)));
    }

    // By hand: none above the batch, as many as there are workers, all of one size.
    [TestCase(100, 100, 1, 100, 1)]
    [TestCase(100, 100, 4, 25, 4)]
    [TestCase(100, 8, 4, 2, 4)]
    [TestCase(10, 100, 4, 10, 10)]
    [TestCase(1, 5, 2, 1, 5)]
    public void Samples_are_shared_out_among_the_workers(int batch, int samples, int workers, int size, int calls)
    {
        var sizes = new ConcurrentBag<int>();
        var recorder = new BatchClassifier(classes =>
        {
            sizes.Add(classes.Length);
            classes.Clear();
        });
        _ = new SmoothedClassifier(recorder, 1, 1, batch, workers).Estimate(new float[1], 0, samples);
        Assert.That(sizes, Is.EqualTo(Enumerable.Repeat(size, calls)));
    }
}
