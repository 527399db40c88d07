using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

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

    [Test]
    public void The_vanishing_bound_is_sharper_than_theorem_4_and_still_above_sigma_van() =>
        ClaimProperty.ForAll([Parameter.Dimension], 300, point =>
        {
            var d = point["d"];
            var vanishing = SmoothedBall.VanishingSigma(new Ball((int)d, radius: 1), classes: 2);
            var (sharper, paper) = (1 / Math.Sqrt(d - (2.0 / 3)), Math.Sqrt(2 / d));
            return (vanishing < sharper && sharper < paper).Label($"σ_van {vanishing}, {sharper}, {paper}");
        });
}
