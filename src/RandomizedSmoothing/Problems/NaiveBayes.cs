using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Problems;

/// <summary>The classifier of §3.1: on the line, each point gets the class whose (augmented) density there is the largest.</summary>
public static class NaiveBayes
{
    // Its square does not overflow.
    private const double Farthest = 1e150;

    /// <summary>The decision regions, bounded by all real zeros of the differences between the classes' densities.</summary>
    /// <remarks>
    /// Over N(0, s²) a component of mean μ is w e^(μx/s² − μ²/2s²), so that the difference of two classes is a sum of exponentials;
    /// all its zeros are found, however many there are. Of classes with equal densities the first gets the point.
    /// </remarks>
    /// <param name="classes">At least one class; all with one standard deviation &gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no class, the standard deviations are 0 or differ, or a mean is farther than 1e150 of them from 0.</exception>
    public static LinePartition Regions(params IReadOnlyList<GaussianMixture> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        _ = Argument.AtLeast(1, classes.Count, nameof(classes));
        var sigma = Argument.Positive(classes[0].Sigma, nameof(classes));
        foreach (var mixture in classes)
        {
            foreach (var (_, mean) in mixture.Components)
            {
                _ = Math.Abs(mean / sigma) <= Farthest ? mean : throw Argument.Outside(nameof(classes), mean, $"a mean within {Farthest} standard deviations of 0");
            }

            _ = mixture.Sigma == sigma ? sigma : throw Argument.Outside(nameof(classes), mixture.Sigma, $"the first class's standard deviation, {sigma}");
        }

        var terms = classes.Select(mixture => Terms(mixture, sigma).ToArray()).ToArray();
        var boundaries = new List<double>();
        for (var i = 0; i < terms.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                boundaries.AddRange(Difference(i, j).SignChanges());
            }
        }

        // Lengths were in units of the standard deviation.
        return LinePartition.Of(classes.Count, boundaries.Select(x => x * sigma).Where(double.IsFinite), x => Largest(x / sigma));

        ExponentialSum Difference(int one, int other) =>
            new(terms[one].Concat(terms[other].Select(term => (-term.Sign, term.Log, term.Rate))));

        int Largest(double x)
        {
            var best = 0;
            for (var i = 1; i < terms.Length; i++)
            {
                best = Difference(i, best).SignAt(x) > 0 ? i : best;
            }

            return best;
        }
    }

    private static IEnumerable<(int Sign, double Log, double Rate)> Terms(GaussianMixture mixture, double sigma) =>
        mixture.Components.Select(component => (1, Math.Log(component.Weight) - (component.Mean / sigma * (component.Mean / sigma) / 2), component.Mean / sigma));
}
