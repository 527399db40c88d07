using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Problems;

/// <summary>One class's share of a data set on the line: weighted Gaussians of one standard deviation, or weighted points when that is 0.</summary>
public sealed class GaussianMixture
{
    private readonly (double Weight, double Mean)[] components;

    /// <summary>Creates the mixture.</summary>
    /// <param name="sigma">The standard deviation σ ≥ 0 of every component, in input units.</param>
    /// <param name="components">At least one: its weight &gt; 0, as a share of the whole data set, and its mean, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public GaussianMixture(double sigma, params IEnumerable<(double Weight, double Mean)> components)
    {
        Sigma = Argument.NonNegative(sigma);
        this.components = [.. components];
        _ = Argument.AtLeast(1, this.components.Length, nameof(components));
        foreach (var (weight, mean) in this.components)
        {
            _ = Argument.Positive(weight, nameof(components));
            _ = Argument.Finite(mean, nameof(components));
        }
    }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The components' weights and means.</summary>
    public IReadOnlyList<(double Weight, double Mean)> Components => components;

    /// <summary>The class's prior: the sum of its weights.</summary>
    public double Weight => components.Sum(component => component.Weight);

    /// <summary>What augmentation with noise N(0, σ_t²) makes of it: the same components of variance σ² + σ_t².</summary>
    /// <param name="sigma">σ_t ≥ 0, a standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ_t is negative or not finite.</exception>
    public GaussianMixture Augmented(double sigma) => new(double.Hypot(Sigma, Argument.NonNegative(sigma)), components);

    /// <summary>The share of the class's own samples that lie in a region: its accuracy, when the region is the one that gets its label.</summary>
    /// <param name="region">A decision region.</param>
    public double Share(IntervalUnion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return components.Sum(component => component.Weight * Mass(region, component.Mean)) / Weight;
    }

    /// <summary>What <see cref="Share"/> leaves, to full relative accuracy: the share of the class's samples that get another label.</summary>
    /// <param name="region">A decision region.</param>
    internal double Miss(IntervalUnion region) =>
        Sigma == 0
            ? components.Sum(component => region.Contains(component.Mean) ? 0 : component.Weight) / Weight
            : Share(region.Complement);

    private double Mass(IntervalUnion region, double mean) => Sigma switch
    {
        0 => region.Contains(mean) ? 1 : 0,
        _ => LineNoise.Mass(region, mean, Sigma),
    };
}
