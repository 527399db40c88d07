using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Sampling;

/// <summary>A classifier that looks at many points at once, such as a network.</summary>
/// <param name="points">n points, one after the other, of d coordinates each.</param>
/// <param name="classes">Takes the class of each point, from 0: n numbers.</param>
public delegate void BatchClassifier(ReadOnlySpan<float> points, Span<int> classes);

/// <summary>Counts the classes that a classifier gives to the noise around a point: the sampling of Cohen et al. (2019).</summary>
/// <remarks>
/// The noise is that of every <see cref="IMonteCarloDevice"/>, so that counts depend on neither the batch nor the order, as long as the
/// classifier gives a point the same class whatever the points beside it. Memory: one batch of n × d single-precision numbers
/// and n classes. A point is x + σz, added in double precision and rounded to single.
/// </remarks>
/// <param name="classifier">The classifier.</param>
/// <param name="classes">How many classes it knows, at least 1.</param>
/// <param name="batch">How many points it gets at once, at least 1; the last batch of a count may be smaller.</param>
/// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
public sealed class BatchSampler(BatchClassifier classifier, int classes, int batch = 1000)
{
    private const int Lanes = 8;
    private readonly int classes = Argument.AtLeast(1, classes);
    private readonly int batch = Argument.AtLeast(1, batch);

    /// <summary>How many samples of a range the classifier gives to each class.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <param name="source">The noise.</param>
    /// <param name="samples">The samples' range.</param>
    /// <param name="cancellation">Looked at between batches; there is no count of a part.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range, or the classifier gave a class that does not exist.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ImmutableArray<long> Count(ReadOnlySpan<float> point, double sigma, NoiseSource source, SampleRange samples, CancellationToken cancellation = default)
    {
        double[] center = [.. point];
        Coordinates.Check(center, center.Length);
        _ = Argument.Positive(sigma);
        var size = (int)Math.Min(batch, samples.Count);
        var (points, labels, counts) = (new float[size * center.Length], new int[size], new long[classes]);
        for (var done = 0L; done < samples.Count; done += size)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = (int)Math.Min(size, samples.Count - done);
            Fill(points, center, sigma, source, samples.First + done, length);
            classifier(points.AsSpan(0, length * center.Length), labels.AsSpan(0, length));
            foreach (var label in labels.AsSpan(0, length))
            {
                counts[label >= 0 && label < classes ? label : throw Argument.Outside(nameof(classifier), label, $"a class from 0 to {classes - 1}")]++;
            }
        }

        return [.. counts];
    }

    // Eight samples at a time, from an even one on, as in SimdCounter; those outside the batch are left out.
    private static void Fill(float[] points, double[] center, double sigma, NoiseSource source, long first, int length)
    {
        var d = center.Length;
        Span<double> block = stackalloc double[4 * Lanes];
        for (var from = first & ~1; from < first + length; from += Lanes)
        {
            for (var i = 0; i < d; i += 4)
            {
                var noise = SimdNoise.Of(source, (ulong)from, i, d);
                Store(noise.Z0, block);
                Store(noise.Z1, block[Lanes..]);
                Store(noise.Z2, block[(2 * Lanes)..]);
                Store(noise.Z3, block[(3 * Lanes)..]);
                for (var lane = 0; lane < Lanes; lane++)
                {
                    var row = from + lane - first;
                    if (row < 0 || row >= length)
                    {
                        continue;
                    }

                    for (var j = i; j < Math.Min(i + 4, d); j++)
                    {
                        points[(row * d) + j] = (float)(center[j] + (sigma * block[((j - i) * Lanes) + lane]));
                    }
                }
            }
        }
    }

    private static void Store(in WideNormals normals, Span<double> to)
    {
        normals.Low.CopyTo(to);
        normals.High.CopyTo(to[4..]);
    }
}
