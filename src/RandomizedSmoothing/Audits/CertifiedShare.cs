using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>
/// The share of images of which something is true, when each image was decided with a chance of error: of n images drawn alike, so many were
/// decided for it, each wrongly with a chance of at most α.
/// </summary>
/// <remarks>An image is decided for it with a chance of at most π + (1 − π) α, where π is the true share: a bound of that chance is one of π.</remarks>
public static class CertifiedShare
{
    /// <summary>A lower bound of the share among all images that could be drawn.</summary>
    /// <param name="decided">How many images were decided for it.</param>
    /// <param name="images">How many images there are, at least 1.</param>
    /// <param name="alpha">The chance that one decision is wrong, in [0, 1).</param>
    /// <param name="error">The chance that the bound is wrong, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double LowerBound(long decided, long images, double alpha, double error) =>
        Math.Max(0, (ClopperPearson.LowerBound(decided, images, error) - alpha) / (1 - alpha));

    /// <summary>An interval of the share, from those decided for it and those decided against it; what is open may be either.</summary>
    /// <param name="yes">How many images were decided for it.</param>
    /// <param name="no">How many were decided against it.</param>
    /// <param name="images">How many images there are, at least 1.</param>
    /// <param name="alpha">The chance that one decision is wrong, in [0, 1).</param>
    /// <param name="error">The chance that the interval misses, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ConfidenceInterval Interval(long yes, long no, long images, double alpha, double error) =>
        new(LowerBound(yes, images, alpha, error / 2), 1 - LowerBound(no, images, alpha, error / 2));

    /// <summary>A lower bound of the share among these very images: at most so many decisions are wrong, by the binomial distribution.</summary>
    /// <param name="decided">How many images were decided for it.</param>
    /// <param name="images">How many images there are, at least 1.</param>
    /// <param name="alpha">The chance that one decision is wrong, in (0, 1).</param>
    /// <param name="error">The chance that the bound is wrong, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double OfThese(long decided, long images, double alpha, double error)
    {
        // The least q with P(Bin(n, α) > q) ≤ error.
        var wrong = new Binomial(images, new(Argument.Between(0, 1, alpha), 1 - alpha));
        var (low, high, needed) = (-1L, images, Math.Log(Argument.Between(0, 1, error)));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = wrong.LogAtLeast(middle + 1) <= needed ? (low, middle) : (middle, high);
        }

        return Math.Max(0, (double)(decided - high) / images);
    }

    /// <summary>The bound that the field's <c>analyze.py</c> has for the same (<c>HighProbAccuracy</c> of Cohen et al. 2019), as it stands there.</summary>
    /// <remarks>
    /// Bernstein's inequality has 2 α (1 − α) under the root, the published code α (1 − α): with 10,000 images and α = error = 0.001 it is wrong
    /// with a chance of 0.0016. <see cref="OfThese"/> holds, and is mostly larger.
    /// </remarks>
    /// <param name="decided">How many images were decided for it.</param>
    /// <param name="images">How many images there are, at least 1.</param>
    /// <param name="alpha">The chance that one decision is wrong, in (0, 1).</param>
    /// <param name="error">The chance that the bound is wrong, in (0, 1), as it is meant.</param>
    public static double OfTheseByAnalyze(long decided, long images, double alpha, double error)
    {
        var log = Math.Log(1 / error);
        return Math.Max(0, ((double)decided / images) - alpha - Math.Sqrt(alpha * (1 - alpha) * log / images) - (log / (3 * images)));
    }
}
