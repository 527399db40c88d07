using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;
using ChiSquared = MathNet.Numerics.Distributions.ChiSquared;

namespace RandomizedSmoothing.Claims.Tests.Paper;

/// <summary>What the proofs of Theorems 3 and 4 lean on, by another library where it has the distribution.</summary>
public sealed class BallLemmaTests
{
    private static readonly int[] Dimensions = [2, 3, 4, 5, 10, 50, 784, 4096];

    private static readonly double[] Sigmas = [.. Enumerable.Range(0, 60).Select(i => Math.Pow(10, (i - 30) / 20.0))];

    // σ above its bound follows from σ at its bound.
    [TestCaseSource(nameof(Dimensions))]
    public void The_probability_of_the_ball_falls_with_sigma_at_its_centre(int d) =>
        Assert.That(Sigmas.Select(sigma => BallProbability<Real>.AtCenter(d, 1, Real.From(sigma)).Value), Is.Ordered.Descending);

    // At 1e-13 relative: close to ½, for the smallest σ, a step is not far above rounding.
    [TestCaseSource(nameof(Dimensions))]
    public void The_probability_of_the_ball_falls_with_sigma_on_its_surface(int d) =>
        Assert.That(
            Sigmas.Select(sigma => BallProbability<Real>.At(d, 1, Real.From(sigma), distance: 1).Value).Select((p, i) => p * (1 - (1e-13 * i))),
            Is.Ordered.Descending);

    // The same ball, with the noise scaled: R and σ matter only through R/σ.
    [TestCaseSource(nameof(Dimensions))]
    public void Only_the_ratio_of_radius_and_sigma_matters(int d) => Assert.Multiple(() =>
    {
        foreach (var sigma in Sigmas)
        {
            Assert.That(
                BallProbability<Real>.At(d, 8, Real.From(8 * sigma), distance: 8).Value,
                Is.EqualTo(BallProbability<Real>.At(d, 1, Real.From(sigma), distance: 1).Value));
        }
    });

    [Test]
    public void The_surface_keeps_less_than_half_of_what_the_centre_keeps_in_one_dimension_less()
    {
        foreach (var d in Dimensions)
        {
            foreach (var sigma in Sigmas)
            {
                var surface = BallProbability<Real>.At(d, 1, Real.From(sigma), distance: 1).Value;
                Assert.That(surface, Is.LessThanOrEqualTo(ChiSquared.CDF(d - 1, 1 / (sigma * sigma)) / 2 * (1 + 1e-12)), $"d = {d}, sigma = {sigma}");
            }
        }
    }

    [Test]
    public void A_chi_squared_distribution_lies_below_the_line_to_its_mean([Range(2, 400, 7)] int n)
    {
        foreach (var share in Enumerable.Range(1, 100).Select(i => i / 100.0))
        {
            Assert.That(ChiSquared.CDF(n, share * n), Is.LessThan(share));
        }
    }

    // In one dimension it does not, which is why the plane has an argument of its own.
    [Test]
    public void In_one_dimension_it_does_not() => Assert.That(ChiSquared.CDF(1, 0.1), Is.GreaterThan(0.1));

    [Test]
    public void The_median_is_above_its_mean_less_two_thirds([Range(1, 400, 7)] int n) =>
        Assert.That(ChiSquared.CDF(n, n - (2 / 3.0)), Is.LessThan(0.5));

    [Test]
    public void The_largest_density_falls_with_the_degrees_of_freedom([Range(3, 400, 7)] int n) => Assert.Multiple(() =>
    {
        Assert.That(ChiSquared.PDF(n, n - 2), Is.LessThan(0.25));
        Assert.That(ChiSquared.PDF(n + 1, n - 1), Is.LessThan(ChiSquared.PDF(n, n - 2)));
    });
}
