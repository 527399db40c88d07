using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Problems;

/// <summary>A data set of §3.1, and what training with augmentation and inference with smoothing make of it, in closed form.</summary>
/// <remarks>
/// Classes are numbered from 0, the paper's class 1 being class 0. A class's accuracy is the share of its own samples that get its
/// label; the bias is the gap between the largest and the smallest accuracy. σ_t is a standard deviation, and the smoothing at
/// inference uses σ = σ_t unless it is given.
/// </remarks>
public sealed class SyntheticProblem
{
    private readonly GaussianMixture[] classes;

    /// <summary>Poses a problem.</summary>
    /// <param name="classes">At least two classes, all with one standard deviation, which may be 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    public SyntheticProblem(params IEnumerable<GaussianMixture> classes)
    {
        this.classes = [.. classes];
        _ = Argument.AtLeast(2, this.classes.Length, nameof(classes));
    }

    /// <summary>The classes.</summary>
    public IReadOnlyList<GaussianMixture> Classes => classes;

    /// <summary>Theorem 1's: class 1 is (½ − ε) N(−a, σ_o²) + ε N(ka, σ_o²), class 2 is ½ N(0, σ_o²).</summary>
    /// <param name="a">a &gt; 0, in input units.</param>
    /// <param name="k">k &gt; 0.</param>
    /// <param name="epsilon">ε in (0, ½).</param>
    /// <param name="sigma">σ_o &gt; 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SyntheticProblem Theorem1(double a, double k, double epsilon, double sigma)
    {
        var two = TwoParts(a, k, 0.5, epsilon, Argument.Positive(sigma));
        return new(two, new GaussianMixture(sigma, (0.5, 0)));
    }

    /// <summary>Theorem 2's limit σ_o → 0: class 1 is ½ at 0, class 2 is ½ − ε at −a and ε at ka.</summary>
    /// <param name="a">a &gt; 0, in input units.</param>
    /// <param name="k">k &gt; 0.</param>
    /// <param name="epsilon">ε in (0, ½).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SyntheticProblem Theorem2(double a, double k, double epsilon) =>
        new(new GaussianMixture(0, (0.5, 0)), TwoParts(a, k, 0.5, epsilon, 0));

    /// <summary>
    /// §3.1's multi-class case: class 1 has 1/c at 0; each other class has 1/c − ε/(c − 1) at −a_i and ε/(c − 1) at k a_i, with scales
    /// a_i that grow from a to 2a. Once the points at −a_i are lost to class 1, at most 1/c + ε of all samples get their label.
    /// </summary>
    /// <remarks>The paper says no more than “distributions similar to that of class 2's”: the scales are this project's reading, which keeps the classes apart.</remarks>
    /// <param name="a">a &gt; 0, in input units.</param>
    /// <param name="k">k &gt; 0.</param>
    /// <param name="epsilon">ε in (0, (c − 1)/c): the weight of all far points together.</param>
    /// <param name="classes">c ≥ 2; 2 is Theorem 2's.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SyntheticProblem ManyClasses(double a, double k, double epsilon, int classes)
    {
        _ = Argument.AtLeast(2, classes);
        var far = Argument.Between(0, (classes - 1.0) / classes, epsilon) / (classes - 1);
        return new(Enumerable.Range(0, classes).Select(i => i == 0
            ? new GaussianMixture(0, (1.0 / classes, 0))
            : TwoParts(a * (1 + ((i - 1.0) / Math.Max(1, classes - 2))), k, 1.0 / classes, far, 0)));
    }

    /// <summary>The naive-Bayes classifier after augmentation with σ_t.</summary>
    /// <param name="sigmaTrain">σ_t, at least 0 and above 0 for a problem of points, in input units.</param>
    public LinePartition Train(double sigmaTrain) => NaiveBayes.Regions([.. classes.Select(mixture => mixture.Augmented(sigmaTrain))]);

    /// <summary>The decision regions at inference: trained with σ_t, then smoothed with σ.</summary>
    /// <param name="sigmaTrain">σ_t, as in <see cref="Train"/>.</param>
    /// <param name="sigma">σ &gt; 0, in input units; σ_t when it is not given.</param>
    public LinePartition Infer(double sigmaTrain, double? sigma = null) =>
        Train(sigmaTrain).Under(sigma ?? sigmaTrain).Smoothed();

    /// <summary>The accuracy of each class at inference, in [0, 1].</summary>
    /// <param name="sigmaTrain">σ_t, as in <see cref="Train"/>.</param>
    /// <param name="sigma">σ &gt; 0, in input units; σ_t when it is not given.</param>
    public IReadOnlyList<double> Accuracies(double sigmaTrain, double? sigma = null) => AccuraciesOf(Infer(sigmaTrain, sigma));

    /// <summary>The accuracy of each class under given decision regions, in [0, 1].</summary>
    /// <param name="regions">As many regions as classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many regions as classes.</exception>
    public IReadOnlyList<double> AccuraciesOf(LinePartition regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return regions.Regions.Count == classes.Length
            ? [.. classes.Zip(regions.Regions, (mixture, region) => mixture.Share(region))]
            : throw Argument.Outside(nameof(regions), regions.Regions.Count, $"{classes.Length} regions");
    }

    /// <summary>The share of all samples that get their label at inference.</summary>
    /// <param name="sigmaTrain">σ_t, as in <see cref="Train"/>.</param>
    /// <param name="sigma">σ &gt; 0, in input units; σ_t when it is not given.</param>
    public double Accuracy(double sigmaTrain, double? sigma = null) =>
        classes.Zip(Accuracies(sigmaTrain, sigma), (mixture, accuracy) => mixture.Weight * accuracy).Sum() / classes.Sum(mixture => mixture.Weight);

    /// <summary>Δ: the gap between the largest and the smallest accuracy of a class at inference.</summary>
    /// <param name="sigmaTrain">σ_t, as in <see cref="Train"/>.</param>
    /// <param name="sigma">σ &gt; 0, in input units; σ_t when it is not given.</param>
    public double Bias(double sigmaTrain, double? sigma = null)
    {
        var regions = Infer(sigmaTrain, sigma);
        var accuracies = AccuraciesOf(regions);
        if (accuracies.Min() < 0.5)
        {
            return accuracies.Max() - accuracies.Min();
        }

        // Of accuracies close to 1 it is the errors that have digits left.
        double[] misses = [.. classes.Zip(regions.Regions, (mixture, region) => mixture.Miss(region))];
        return misses.Max() - misses.Min();
    }

    private static GaussianMixture TwoParts(double a, double k, double weight, double far, double sigma) =>
        new(
            sigma,
            (weight - Argument.Between(0, weight, far), -Argument.Positive(a)),
            (far, Argument.Positive(k) * a));
}
