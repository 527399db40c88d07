using FsCheck.Fluent;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>The sharper bounds for two classes that stand beside Theorems 3 and 4.</summary>
public sealed class SharperBounds
{
    // What its proof leans on, by another library: nf(n) > ½ at n = d − 1 from d = 4 on, and three values at d = 3.
    [Test]
    public void The_proof_of_that_leans_on_true_facts() => Assert.Multiple(() =>
    {
        foreach (var d in Enumerable.Range(4, 400))
        {
            Assert.That((d - 1) * new MathNet.Numerics.Distributions.ChiSquared(d).Density(d - 1), Is.GreaterThan(0.5), $"d = {d}");
        }

        var space = new MathNet.Numerics.Distributions.ChiSquared(3);
        Assert.That(space.CumulativeDistribution(2), Is.LessThan(1.0 / 2));
        Assert.That(space.CumulativeDistribution(4.0 / 3), Is.LessThan(1.0 / 3));
        Assert.That(space.CumulativeDistribution(1), Is.LessThan(1.0 / 4));
    });

    // Its bound from Stirling's formula, with a = d/2, beside nf(n): both by mpmath.
    [TestCase(4, 0.501879235736, 0.502042860334)]
    [TestCase(5, 0.575805482746, 0.575903642807)]
    [TestCase(10, 0.854115522628, 0.854134292431)]
    [TestCase(1000, 8.91690294251, 8.91690294271)]
    public void The_bound_from_Stirling_s_formula_is_one(int d, double bound, double value) => Assert.Multiple(() =>
    {
        Assert.That(StirlingBound(d), Is.EqualTo(bound).Within(1e-11));
        Assert.That((d - 1) * new MathNet.Numerics.Distributions.ChiSquared(d).Density(d - 1), Is.EqualTo(value).Within(1e-9));
        Assert.That(bound, Is.InRange(0.5, value));
    });

    [Test]
    public void Each_factor_of_the_bound_from_Stirling_s_formula_rises()
    {
        double[] a = [.. Enumerable.Range(4, 5000).Select(d => d / 2.0)];
        Assert.That(a.Select(x => Math.Pow(1 - (1 / (2 * x)), x)), Is.Ordered.Ascending);
        Assert.That(Enumerable.Range(4, 5000).Select(StirlingBound), Is.Ordered.Ascending);
    }

    private static double StirlingBound(int d)
    {
        var a = d / 2.0;
        return Math.Sqrt(a / (2 * Math.PI)) * Math.Pow(1 - (1 / (2 * a)), a) * Math.Exp(0.5 - (1 / (12 * a)));
    }

    // What the proof of remark-certifiability-ends-first leans on, by mpmath.
    [TestCase(2, 0.39346934)]
    [TestCase(3, 0.4275933)]
    [TestCase(4, 0.4421746)]
    [TestCase(5, 0.45058405)]
    [TestCase(100, 0.4905278)]
    public void The_centre_keeps_between_a_third_and_a_half_at_the_root_of_d_less_one(int d, double center) => Assert.Multiple(() =>
    {
        Assert.That(new Ball(d, Math.Sqrt(d - 1)).Under(1).Probability(distance: 0).Value, Is.EqualTo(center).Within(1e-7));
        Assert.That(center, Is.GreaterThan(1.0 / 3).And.LessThan(0.5));
    });

    [Test]
    public void The_largest_density_of_five_degrees_of_freedom_is_below_a_sixth() =>
        Assert.That(new MathNet.Numerics.Distributions.ChiSquared(5).Density(3), Is.EqualTo(0.15418033).Within(1e-8).And.LessThan(0.5 - (1.0 / 3)));

    [Test]
    public void The_vanishing_bound_is_sharper_than_theorem_4_and_still_above_sigma_van() =>
        ClaimProperty.ForAll([Parameter.Dimension], 300, point =>
        {
            var d = point["d"];
            var vanishing = new Ball((int)d, radius: 1).VanishingSigma(classes: 2);
            var (sharper, paper) = (1 / Math.Sqrt(d - (2.0 / 3)), Math.Sqrt(2 / d));
            return (vanishing < sharper && sharper < paper).Label($"σ_van {vanishing}, {sharper}, {paper}");
        });
}
