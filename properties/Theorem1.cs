using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 1: with much augmentation and smoothing, one class's region grows like σ_t², and the bias is large.</summary>
public sealed class Theorem1
{
    // The limits of the claims, against the decision regions at a σ_t that is finite and large.
    [TestCase(0.3, 1, 1, 1)]
    [TestCase(0.4, 1, 1, 1)]
    [TestCase(0.1, 8, 0.5, 0.1)]
    [TestCase(0.2, 30, 2, 5)]
    public void At_a_large_sigma_region_and_bias_are_close_to_their_limits(double epsilon, double k, double a, double sigma)
    {
        var problem = SyntheticProblem.Theorem1(a, k, epsilon, sigma);
        var point = new Point(new Claims.Paper.Theorem1().Domain, epsilon, k, a, sigma);
        var growth = -new Claims.Paper.Theorem1().RootsAt(point)[0];
        var bias = new Claims.Paper.Theorem1Bias().MarginAt(point) + 0.05;
        var sigmaTrain = 1e4 * a * (k + 1);
        var region = problem.Infer(sigmaTrain).Regions[1].Intervals.Single();
        Assert.Multiple(() =>
        {
            Assert.That((region.High - region.Low) * a / (sigmaTrain * sigmaTrain), Is.EqualTo(growth).Within(1e-5 * growth));
            Assert.That(problem.Bias(sigmaTrain), Is.EqualTo(bias).Within(1e-5));
            Assert.That(problem.Accuracies(sigmaTrain)[1], Is.GreaterThan(problem.Accuracies(sigmaTrain)[0]));
        });
    }

    [Test]
    public void The_ends_are_those_of_the_decision_region([Values(0.5, 2, 50)] double sigmaTrain)
    {
        var claim = new Claims.Paper.Theorem1Growth();
        var point = new Point(claim.Domain, 0.2, 4, 2, 0.5, sigmaTrain);
        var region = SyntheticProblem.Theorem1(a: 2, k: 4, epsilon: 0.2, sigma: 0.5).Train(sigmaTrain).Regions[1].Intervals.Single();
        Assert.That(claim.RootsAt(point).Take(2).Select(end => 2 * end), Is.EqualTo(new[] { region.Low, region.High }).Within(1e-11));
    }
}
