using System.Globalization;
using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// A base classifier under N(0, σ²I): PREDICT and CERTIFY of Cohen et al. 2019 (§3.2). What it says of an image depends on the
/// seed, the image's number, σ and the number of samples only, not on the batch, on other images or on their order.
/// </summary>
/// <remarks>
/// Sample s of image i is sample s of point i of the <see cref="NoiseSource"/>; the samples that choose a class have numbers from 2⁶³,
/// so that no sample serves for both. Memory: two batches. An instance is for one thread; it makes the noise on all cores.
/// </remarks>
public sealed class SmoothedClassifier
{
    private const ulong FirstOfSelection = 1UL << 63;

    private readonly IBaseClassifier classifier;
    private readonly float[] inputs;
    private readonly int[] classes;

    /// <summary>Puts smoothing on a classifier.</summary>
    /// <param name="classifier">The base classifier.</param>
    /// <param name="sigma">σ ≥ 0, in input units; with 0 it only predicts, and every sample is the image itself.</param>
    /// <param name="seed">The seed of the noise, any number.</param>
    /// <param name="batch">How many samples go through the classifier at a time, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SmoothedClassifier(IBaseClassifier classifier, double sigma, ulong seed, int batch)
    {
        this.classifier = classifier;
        Sigma = Argument.NonNegative(sigma);
        Seed = seed;
        classes = new int[Argument.AtLeast(1, batch)];
        inputs = new float[checked(batch * classifier.Dimension)];
    }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The seed of the noise.</summary>
    public ulong Seed { get; }

    /// <summary>PREDICT: a class, or an abstention.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n">The number of samples, at least 1.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SmoothedPrediction Predict(ReadOnlyMemory<float> image, uint index, long n, double alpha, CancellationToken cancellation = default) =>
        SmoothedPrediction.From(Count(image, new(Seed, index), 0, n, cancellation), alpha);

    /// <summary>The counts that choose a class: CERTIFY's first n₀ samples.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n0">n₀ ≥ 1.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SelectionCounts Select(ReadOnlyMemory<float> image, uint index, long n0, CancellationToken cancellation = default) =>
        new(Count(image, new(Seed, index), FirstOfSelection, n0, cancellation));

    /// <summary>The counts that a bound rests on: n samples, none of which has served to choose.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n">The number of samples, at least 1.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public EstimationCounts Estimate(ReadOnlyMemory<float> image, uint index, long n, CancellationToken cancellation = default) =>
        new(Count(image, new(Seed, index), 0, n, cancellation));

    /// <summary>CERTIFY: a certificate, or <see langword="null"/> for an abstention.</summary>
    /// <param name="image">The input, d values.</param>
    /// <param name="index">The image's number.</param>
    /// <param name="n0">The number of samples that choose the class, at least 1.</param>
    /// <param name="n">The number of samples that bound its probability, at least 1.</param>
    /// <param name="alpha">α in (0, 1), the chance that the certificate is wrong.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Certificate? Certify(ReadOnlyMemory<float> image, uint index, long n0, long n, double alpha, CancellationToken cancellation = default)
    {
        _ = Argument.Positive(Sigma);
        _ = Argument.Between(0, 1, alpha);
        var selection = Select(image, index, n0, cancellation);
        return Certificate.From(ClassBound.OneSided(selection, Estimate(image, index, n, cancellation), alpha), Sigma);
    }

    private long[] Count(ReadOnlyMemory<float> image, NoiseSource source, ulong first, long samples, CancellationToken cancellation)
    {
        if (image.Length != classifier.Dimension)
        {
            throw Argument.Outside(nameof(image), image.Length, string.Create(CultureInfo.InvariantCulture, $"of {classifier.Dimension} values"));
        }

        if (samples < 1)
        {
            throw Argument.Outside(nameof(samples), samples, "an integer >= 1");
        }

        var counts = new long[classifier.Classes];
        for (var done = 0L; done < samples;)
        {
            cancellation.ThrowIfCancellationRequested();
            var size = (int)Math.Min(classes.Length, samples - done);
            AddNoise(image, source, first + (ulong)done, size);
            classifier.Classify(inputs.AsMemory(0, size * image.Length), classes.AsSpan(0, size));
            foreach (var index in classes.AsSpan(0, size))
            {
                counts[index]++;
            }

            done += size;
        }

        return counts;
    }

    private void AddNoise(ReadOnlyMemory<float> image, NoiseSource source, ulong first, int size)
    {
        // A few thousand normals are worth a thread.
        const int Portion = 1 << 14;
        var d = image.Length;
        var rows = Math.Max(1, Portion / d);
        var sigma = (float)Sigma;
        if (size <= rows)
        {
            Rows(0);
        }
        else
        {
            _ = Parallel.For(0, (size + rows - 1) / rows, part => Rows(part * rows));
        }

        void Rows(int start)
        {
            for (var row = start; row < Math.Min(size, start + rows); row++)
            {
                GaussianNoise.Add(source, first + (ulong)row, sigma, image.Span, inputs.AsSpan(row * d, d));
            }
        }
    }
}
