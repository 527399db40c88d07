using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing;

/// <summary>
/// A base classifier under N(0, σ²I): PREDICT and CERTIFY of Cohen et al. 2019 (§3.2). What it says of an image depends on the
/// seed, the image's number, σ and the number of samples only, not on the batch, on other images or on their order.
/// </summary>
/// <remarks>
/// Sample s of image i is sample s of point i of the <see cref="NoiseSource"/>; the samples that choose a class have numbers from 2⁶³,
/// so that no sample serves for both. Batches go through the classifier on all cores at once; memory: one batch of each core. A sample to
/// which the classifier gives no class (<see cref="IBaseClassifier.NoClass"/>) is a vote for none, and one of the n all the same.
/// </remarks>
public sealed class SmoothedClassifier
{
    private const ulong FirstOfSelection = 1UL << 63;
    private const int NotWritten = int.MinValue;

    private readonly IBaseClassifier classifier;
    private readonly ConcurrentBag<Buffers> idle = [];
    private readonly int batch;
    private readonly int workers;
    private readonly SmoothingNoise? noise;
    private readonly bool isSound;

    /// <summary>Puts smoothing on a classifier.</summary>
    /// <param name="classifier">The base classifier.</param>
    /// <param name="sigma">σ ≥ 0, in input units; with 0 it only predicts, and every sample is the image itself.</param>
    /// <param name="seed">The seed of the noise, any number.</param>
    /// <param name="batch">How many samples go through the classifier at a time, at least 1.</param>
    /// <param name="workers">How many batches are in work at a time; 0 for the number of cores.</param>
    /// <param name="noise">The noise; <see langword="null"/> for the Gaussian, the only one under which there are certificates here.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SmoothedClassifier(IBaseClassifier classifier, double sigma, ulong seed, int batch, int workers = 0, SmoothingNoise? noise = null)
    {
        this.noise = noise;
        this.classifier = classifier;
        Sigma = Argument.NonNegative(sigma);
        Seed = seed;
        this.batch = Argument.AtLeast(1, batch);
        this.workers = Argument.AtLeast(0, workers) == 0 ? Environment.ProcessorCount : workers;
        if (sigma > 0 && (float)sigma is 0 or > float.MaxValue)
        {
            throw Argument.Outside(nameof(sigma), sigma, "0, or from 1e-45 to 3e38: noise is of single precision");
        }

        // A batch takes one image more than it should where a single one would be left.
        if ((batch + 1L) * classifier.Dimension > Array.MaxLength)
        {
            throw Argument.Outside(nameof(batch), batch, string.Create(CultureInfo.InvariantCulture, $"at most {(Array.MaxLength / classifier.Dimension) - 1} for inputs of {classifier.Dimension} values"));
        }
    }

    /// <summary>Puts smoothing on a classifier, with noise that is sound in floating point: its inputs are images on the noise's grid.</summary>
    /// <param name="classifier">The base classifier.</param>
    /// <param name="noise">The noise.</param>
    /// <param name="seed">The seed of the noise, any number.</param>
    /// <param name="batch">How many samples go through the classifier at a time, at least 1.</param>
    /// <param name="workers">How many batches are in work at a time; 0 for the number of cores.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SmoothedClassifier(IBaseClassifier classifier, SoundNoise noise, ulong seed, int batch, int workers = 0)
        : this(classifier, noise.Sigma, seed, batch, workers, (source, sample, _, image, noisy) => noise.Add(source, sample, image, noisy)) =>
        (isSound, Deviation) = (true, noise.Deviation(classifier.Dimension));

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>A bound of the total variation between the noise of an image and the one that certificates rest on; 0 where none is known.</summary>
    public double Deviation { get; }

    /// <summary>The σ that certificates rest on: the noise has σ in single precision, and where that is less, so is the radius.</summary>
    internal double NoiseSigma => Math.Min(Sigma, (float)Sigma);

    /// <summary>The seed of the noise.</summary>
    public ulong Seed { get; }

    /// <summary>PREDICT: a class, or an abstention.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n">The number of samples, at least 1.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="UnansweredImageException">No sample got a class.</exception>
    public SmoothedPrediction Predict(ReadOnlyMemory<float> image, uint index, long n, double alpha, CancellationToken cancellation = default) =>
        SmoothedPrediction.From(Answered(CountFrom(image, new(Seed, index), 0, n, cancellation), index, n), alpha, n);

    /// <summary>The counts that choose a class: CERTIFY's first n₀ samples.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n0">n₀ ≥ 1.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SelectionCounts Select(ReadOnlyMemory<float> image, uint index, long n0, CancellationToken cancellation = default) =>
        new(CountFrom(image, new(Seed, index), FirstOfSelection, n0, cancellation), n0);

    /// <summary>The counts that a bound rests on: n samples, none of which has served to choose.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n">The number of samples, at least 1.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="UnansweredImageException">No sample got a class.</exception>
    public EstimationCounts Estimate(ReadOnlyMemory<float> image, uint index, long n, CancellationToken cancellation = default) =>
        new(Answered(CountFrom(image, new(Seed, index), 0, n, cancellation), index, n), n);

    /// <summary>CERTIFY: a certificate, or <see langword="null"/> for an abstention.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n0">The number of samples that choose the class, at least 1.</param>
    /// <param name="n">The number of samples that bound its probability, at least 1.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="UnansweredImageException">No sample got a class.</exception>
    public Certificate? Certify(ReadOnlyMemory<float> image, uint index, long n0, long n, double alpha, CancellationToken cancellation = default) =>
        CertifyWithCounts(image, index, n0, n, alpha, cancellation).Certificate;

    /// <summary>CERTIFY, with the counts that its answer rests on.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n0">The number of samples that choose the class, at least 1.</param>
    /// <param name="n">The number of samples that bound its probability, at least 1.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="UnansweredImageException">No sample got a class.</exception>
    public CountedCertificate CertifyWithCounts(ReadOnlyMemory<float> image, uint index, long n0, long n, double alpha, CancellationToken cancellation = default)
    {
        CheckCertifies();
        _ = Argument.Between(0, 1, alpha);
        return CountedCertificate.From(Select(image, index, n0, cancellation), Estimate(image, index, n, cancellation), alpha, NoiseSigma, Deviation);
    }

    /// <summary>
    /// How many samples of a range are of each class: for maps, slices and rates. No bound rests on these counts, since nothing tells
    /// what else they have served for.
    /// </summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="samples">The samples' range; <see cref="Estimate"/> takes them from 0.</param>
    /// <param name="cancellation">Ends it between two batches: there is no count of a part.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range, or the classifier gave a class that does not exist.</exception>
    public ImmutableArray<long> Count(ReadOnlyMemory<float> image, uint index, SampleRange samples, CancellationToken cancellation = default) =>
        ImmutableCollectionsMarshal.AsImmutableArray(CountFrom(image, new(Seed, index), (ulong)samples.First, samples.Count, cancellation));

    /// <summary>CERTIFY with no more samples than its answer takes.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n0">The number of samples that choose the class, at least 1.</param>
    /// <param name="n">The number of samples that bound its probability at most, at least 1.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="rule">When to stop.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="UnansweredImageException">No sample got a class.</exception>
    /// <remarks>The samples are the first ones of those that <see cref="Certify(ReadOnlyMemory{float}, uint, long, long, double, CancellationToken)"/> takes.</remarks>
    public CountedCertificate Certify(ReadOnlyMemory<float> image, uint index, long n0, long n, double alpha, StoppingRule rule, CancellationToken cancellation = default)
    {
        CheckCertifies();
        var selection = Select(image, index, n0, cancellation);
        var isLost = selection.Candidate == IBaseClassifier.NoClass;
        return CountedCertificate.From(selection, Count, n, alpha, NoiseSigma, rule, Deviation);

        long[] Count(long first, long samples)
        {
            var counts = CountFrom(image, new(Seed, index), (ulong)first, samples, cancellation);
            return isLost ? Answered(counts, index, samples) : counts;
        }
    }

    /// <summary>Asks of an image with a label what a test set asks, with no more samples than its answer takes.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="label">Its label.</param>
    /// <param name="question">The question, at this σ.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <returns>The prediction, or −1 for an abstention; the certified radius; the counts.</returns>
    /// <remarks>Sample s has the same noise at every σ, so that differences between σ are paired.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="UnansweredImageException">No sample got a class.</exception>
    public (int Prediction, double Radius, LoggedCounts Counts) Ask(ReadOnlyMemory<float> image, uint index, int label, LabelQuestion question, CancellationToken cancellation = default)
    {
        CheckCertifies();
        return question.Ask(label, classifier.Classes, (first, samples) =>
        {
            var counts = CountFrom(image, new(Seed, index), (ulong)first, samples, cancellation);
            return first == 0 ? Answered(counts, index, samples) : counts;
        });
    }

    private static long[] Answered(long[] counts, uint index, long samples) =>
        Array.TrueForAll(counts, count => count == 0) ? throw new UnansweredImageException(index, samples) : counts;

    private void CheckCertifies()
    {
        _ = Argument.Positive(Sigma);
        if (noise is not null && !isSound)
        {
            throw new InvalidOperationException("the radius σ Φ⁻¹(p_A) is one of Gaussian noise; with another noise there are predictions and counts, but no certificates");
        }
    }

    private long[] CountFrom(ReadOnlyMemory<float> image, NoiseSource source, ulong first, long samples, CancellationToken cancellation)
    {
        if (image.Length != classifier.Dimension)
        {
            throw Argument.Outside(nameof(image), image.Length, string.Create(CultureInfo.InvariantCulture, $"of {classifier.Dimension} values"));
        }

        if (samples < 1)
        {
            throw Argument.Outside(nameof(samples), samples, "an integer >= 1");
        }

        // Without noise all samples are one.
        if (Sigma == 0 && samples > 1)
        {
            return Array.ConvertAll(CountFrom(image, source, first, 1, cancellation), count => count * samples);
        }

        var parts = Parts(samples);
        var counts = new long[classifier.Classes];
        var add = noise ?? GaussianNoise.Add;
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        try
        {
            _ = Parallel.For(0, parts, options, CountPart);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return counts;

        void CountPart(long part)
        {
            var buffers = idle.TryTake(out var one) ? one : new Buffers(new float[(batch + 1) * image.Length], new int[batch + 1]);
            var (share, longer) = (samples / parts, samples % parts);
            var start = (part * share) + Math.Min(part, longer);
            var classes = buffers.Classes.AsSpan(0, (int)(part < longer ? share + 1 : share));

            // What is not written must not look like an answer.
            classes.Fill(NotWritten);
            for (var row = 0; row < classes.Length; row++)
            {
                add(source, first + (ulong)(start + row), (float)Sigma, image.Span, buffers.Inputs.AsSpan(row * image.Length, image.Length));
            }

            classifier.Classify(buffers.Inputs.AsMemory(0, classes.Length * image.Length), classes);
            foreach (var index in classes)
            {
                if (index == IBaseClassifier.NoClass)
                {
                    continue;
                }

                if ((uint)index >= (uint)counts.Length)
                {
                    throw Argument.Outside(
                        nameof(classifier),
                        index == NotWritten ? "silent on a part of its batch" : index,
                        string.Create(CultureInfo.InvariantCulture, $"a class from 0 to {counts.Length - 1}, or {IBaseClassifier.NoClass} for none"));
                }

                _ = Interlocked.Increment(ref counts[index]);
            }

            idle.Add(buffers);
        }
    }

    // Parts of the same size but for one, none above the batch where it can be helped; a few samples are shared out among the cores as well.
    // A single sample is never left over: networks treat a batch of one in ways of its own.
    private long Parts(long samples)
    {
        var size = Math.Min(batch, 1 + ((samples - 1) / workers));
        return batch == 1 ? samples : Math.Max(1, Math.Min(1 + ((samples - 1) / size), samples / 2));
    }

    private sealed record Buffers(float[] Inputs, int[] Classes);
}
