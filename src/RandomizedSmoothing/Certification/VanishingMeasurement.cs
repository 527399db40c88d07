namespace RandomizedSmoothing.Certification;

/// <summary>Of each class at a σ, the share of images whose own label has more than half of the samples: what is lost is measured by it.</summary>
public static class VanishingMeasurement
{
    /// <summary>The step from one σ to the next.</summary>
    public const double Step = 1.1;

    /// <summary>Counts of every image's own label at two σ, for <see cref="VanishingPrediction"/>.</summary>
    /// <param name="classifier">The base classifier.</param>
    /// <param name="images">The images with their labels.</param>
    /// <param name="n">Samples of each image and σ, at least 2.</param>
    /// <param name="sigmas">The smaller σ and the larger.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <param name="batch">How many samples go through the classifier at a time.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public static IReadOnlyList<SmallNoiseCounts> Counts(
        IBaseClassifier classifier, IReadOnlyList<(float[] Values, int Label)> images, long n, (double Lower, double Higher) sigmas, ulong seed, int batch, CancellationToken cancellation = default)
    {
        var (lower, higher) = (new SmoothedClassifier(classifier, sigmas.Lower, seed, batch), new SmoothedClassifier(classifier, sigmas.Higher, seed, batch));
        return
        [
            .. images.Select((image, i) => new SmallNoiseCounts(
                image.Label,
                lower.Estimate(image.Values, (uint)i, n, cancellation)[image.Label],
                higher.Estimate(image.Values, (uint)i, n, cancellation)[image.Label])),
        ];
    }

    /// <summary>The share of each class's images that keep their label with more than half of the samples; 0 for a class without images.</summary>
    /// <param name="classifier">The base classifier.</param>
    /// <param name="images">The images with their labels.</param>
    /// <param name="n">Samples of each image, at least 1.</param>
    /// <param name="sigma">σ ≥ 0.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <param name="batch">How many samples go through the classifier at a time.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public static double[] Shares(IBaseClassifier classifier, IReadOnlyList<(float[] Values, int Label)> images, long n, double sigma, ulong seed, int batch, CancellationToken cancellation = default)
    {
        var smoothed = new SmoothedClassifier(classifier, sigma, seed, batch);
        var (kept, all) = (new int[classifier.Classes], new int[classifier.Classes]);
        for (var i = 0; i < images.Count; i++)
        {
            var label = images[i].Label;
            all[label]++;
#pragma warning disable RSM3003 // how many images keep their label is what is measured: of no single one is anything certified
            kept[label] += 2 * smoothed.Estimate(images[i].Values, (uint)i, n, cancellation)[label] > n ? 1 : 0;
#pragma warning restore RSM3003
        }

        return [.. kept.Zip(all, (k, a) => a == 0 ? 0 : (double)k / a)];
    }

    /// <summary>The two small σ to foretell from: the larger is the last at which most images that are right without noise still are, the smaller 0.6 of it.</summary>
    /// <param name="classifier">The base classifier.</param>
    /// <param name="images">The images with their labels.</param>
    /// <param name="n">Samples of each image, at least 1.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <param name="batch">How many samples go through the classifier at a time.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public static (double Lower, double Higher) SmallSigmas(
        IBaseClassifier classifier, IReadOnlyList<(float[] Values, int Label)> images, long n, ulong seed, int batch, CancellationToken cancellation = default)
    {
        const double First = 0.01, Most = 10, Kept = 0.85;
        var right = Shares(classifier, images, 1, 0, seed, batch, cancellation).Sum();
        var sigma = First;
        while (sigma < Most && Shares(classifier, images, n, sigma * Step * Step, seed, batch, cancellation).Sum() >= Kept * right)
        {
            sigma *= Step * Step;
        }

        // Two digits are all that a choice needs.
        var digits = (int)Math.Ceiling(-Math.Log10(sigma)) + 1;
        return (Math.Round(0.6 * sigma, digits + 1), Math.Round(sigma, Math.Clamp(digits, 0, 6)));
    }

    /// <summary>The σ at which each class is lost, by σ that grow by <see cref="Step"/>; +∞ where it is not lost up to the last one.</summary>
    /// <param name="shares">Gives the share of each class at a σ.</param>
    /// <param name="first">The first σ, above 0.</param>
    /// <param name="last">The last σ.</param>
    /// <param name="threshold">The share below which a class is lost.</param>
    /// <param name="classes">The number of classes.</param>
    public static double[] Lost(Func<double, double[]> shares, double first, double last, double threshold, int classes)
    {
        ArgumentNullException.ThrowIfNull(shares);
        _ = Argument.Positive(first);
        var lost = Enumerable.Repeat(double.PositiveInfinity, classes).ToArray();
        var before = Enumerable.Repeat(1.0, classes).ToArray();
        for (var sigma = first; sigma <= last && lost.Any(double.IsInfinity); sigma *= Step)
        {
            var at = shares(sigma);
            for (var label = 0; label < classes; label++)
            {
                if (at[label] < threshold && double.IsInfinity(lost[label]))
                {
                    // The shares between two σ are taken to fall evenly with ln σ.
                    var part = (before[label] - threshold) / (before[label] - at[label]);
                    lost[label] = sigma == first ? first : sigma * Math.Pow(Step, Math.Clamp(part, 0, 1) - 1);
                }
            }

            before = at;
        }

        return lost;
    }
}
