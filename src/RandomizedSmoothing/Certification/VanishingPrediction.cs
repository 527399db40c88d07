using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// The σ at which each class will be lost, foretold from counts at two small σ: a class is lost where fewer than a share t of its images have
/// their label with a probability above ½, so that no procedure that abstains below ½ can give it.
/// </summary>
/// <remarks>
/// An image at distance m from the boundary of a ball of radius R, in k dimensions, stays inside with a probability of about
/// Φ(m/σ − κσ), κ = (k − 1)/2R: the noise goes a way of about σ²(k − 1)/2R outward in all directions beside the one to the boundary (the
/// paper's §4.1: what shrinks a region is its dimension, over its size). Two small σ tell m, the distance along the noise to the
/// boundary, and κ; and ½ is reached at σ = √(m/κ). κ is taken to be one number for each class, the median over its images that had
/// neither all nor none of their samples, or over all classes' where a class has fewer than five of them; m is each image's own, from the
/// larger σ.
/// </remarks>
public sealed class VanishingPrediction
{
    private const int FewestImages = 5;

    private VanishingPrediction(double[] sigmas, bool[] areLeast, double[] curvatures, double sameForAll, double[] linearMargin) =>
        (Sigmas, AreLeast, Curvatures, SameForAll, LinearMargin) = (sigmas, areLeast, curvatures, sameForAll, linearMargin);

    /// <summary>The foretold σ of each class; 0 where it is lost from the start, +∞ where the counts foretell none: noise does not push outward, or it has no images.</summary>
    public IReadOnlyList<double> Sigmas { get; }

    /// <summary>
    /// Whether the foretold σ of a class is no estimate, but the largest that n samples can tell: the image that decides had all of them at the
    /// larger σ, and may be as far from the boundary as it likes.
    /// </summary>
    public IReadOnlyList<bool> AreLeast { get; }

    /// <summary>κ of each class, in units of one over input units: (k − 1)/2R of a ball. Not positive where noise does not push outward.</summary>
    public IReadOnlyList<double> Curvatures { get; }

    /// <summary>A baseline: the σ at which all images together are lost, foretold in the same way.</summary>
    public double SameForAll { get; }

    /// <summary>A baseline: σ in proportion to the distance m alone, as if noise met a plane, with one factor that fits all images together.</summary>
    public IReadOnlyList<double> LinearMargin { get; }

    /// <summary>Foretells.</summary>
    /// <param name="images">The counts of every image, at least one.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="n">The samples of each count, at least 2.</param>
    /// <param name="lower">The smaller σ, above 0.</param>
    /// <param name="higher">The larger σ.</param>
    /// <param name="threshold">t in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static VanishingPrediction From(IReadOnlyList<SmallNoiseCounts> images, int classes, long n, double lower, double higher, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfZero(images.Count, nameof(images));
        _ = Argument.AtLeast(2, classes);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        _ = Argument.Positive(lower);
        _ = Argument.Between(lower, 1e6, higher);
        _ = Argument.Between(0, 1, threshold);
        var fits = images.Select(image => Fit(image, n, lower, higher)).ToArray();
        var pooled = Median(fits);
        var (sigmas, areLeast, curvatures, distances) = (new double[classes], new bool[classes], new double[classes], new double[classes]);
        for (var label = 0; label < classes; label++)
        {
            var own = Array.FindAll(fits, fit => fit.Label == label);
            curvatures[label] = own.Count(fit => fit.IsTelling) >= FewestImages ? Median(own) : pooled;
            (sigmas[label], areLeast[label]) = Lost(own, curvatures[label], higher, threshold);
            (distances[label], _) = Rank([.. own.Select(fit => (Distance(fit, curvatures[label], higher), fit.HasAll))], threshold);
        }

        var (all, _) = Lost(fits, pooled, higher, threshold);
        var factor = all / Rank([.. fits.Select(fit => (Distance(fit, pooled, higher), fit.HasAll))], threshold).Value;
        return new(sigmas, areLeast, curvatures, all, [.. distances.Select(m => double.IsInfinity(m) || double.IsInfinity(all) ? double.PositiveInfinity : m > 0 ? factor * m : 0)]);
    }

    private static ImageFit Fit(SmallNoiseCounts image, long n, double lower, double higher)
    {
        if (image.Lower < 0 || image.Lower > n || image.Higher < 0 || image.Higher > n)
        {
            throw Argument.Outside(nameof(image), image, FormattableString.Invariant($"two counts from 0 to {n}"));
        }

        var (atLower, atHigher) = (Probit(image.Lower), Probit(image.Higher));
        return new(image.Label, atHigher, ((atLower * lower) - (atHigher * higher)) / ((higher * higher) - (lower * lower)), IsBetween(image.Lower) && IsBetween(image.Higher), image.Higher == n);

        // A count of 0 or n is no probability of 0 or 1.
        double Probit(long count) => StandardNormal.LowerQuantile((count + 0.5) / (n + 1));
        bool IsBetween(long count) => count > 0 && count < n;
    }

    // Where none tells it, noise is taken to push nowhere.
    private static double Median(ImageFit[] fits)
    {
        var curvatures = fits.Where(fit => fit.IsTelling).Select(fit => fit.Curvature).Order().ToArray();
        return curvatures.Length == 0 ? 0 : curvatures[curvatures.Length / 2];
    }

    private static (double Value, bool IsLeast) Lost(ImageFit[] fits, double curvature, double higher, double threshold) =>
        Rank([.. fits.Select(fit => (Sigma(Distance(fit, curvature, higher), curvature), fit.HasAll))], threshold);

    private static double Sigma(double m, double curvature) => m <= 0 ? 0 : curvature > 0 ? Math.Sqrt(m / curvature) : double.PositiveInfinity;

    private static double Distance(ImageFit fit, double curvature, double higher) => higher * (fit.AtHigher + (curvature * higher));

    // The smallest value above which lies less than the share.
    private static (double Value, bool IsLeast) Rank((double Value, bool HasAll)[] images, double threshold)
    {
        if (images.Length == 0)
        {
            return (double.PositiveInfinity, false);
        }

        var (value, hasAll) = images.OrderByDescending(image => image.Value).ElementAt(Math.Max(0, (int)Math.Ceiling((threshold * images.Length) - 1e-9) - 1));
        return (value, hasAll && double.IsFinite(value));
    }

    private readonly record struct ImageFit(int Label, double AtHigher, double Curvature, bool IsTelling, bool HasAll);
}
