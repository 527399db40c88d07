using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>The results from elsewhere on which proofs lean, tried with another library.</summary>
public sealed class LemmaTests
{
    // What quadrature and quantiles of double precision are good for.
    private const double Rounding = 1e-9;

    // Beyond it a difference of probabilities has too few digits left.
    private const double HighestProbit = 4;

    private static readonly double[] Steps = [.. Enumerable.Range(0, 41).Select(i => i / 10.0)];

    [TestCase(0.1, 3)]
    [TestCase(1, 1)]
    [TestCase(2.5, 0.4)]
    public void A_symmetric_convex_set_keeps_most_from_its_middle(double halfWidth, double halfHeight)
    {
        foreach (var turn in Steps)
        {
            var (sin, cos) = Math.SinCos(turn);
            Assert.That(Steps.Select(t => Between(-halfWidth, halfWidth, t * cos) * Between(-halfHeight, halfHeight, t * sin)), Is.Ordered.Descending);
        }
    }

    [Test]
    public void The_median_of_chi_squared_is_below_its_mean_by_less_than_two_thirds([Range(1, 400, 7)] int k) => Assert.Multiple(() =>
    {
        Assert.That(ChiSquared.CDF(k, Math.Max(0, k - (2.0 / 3))), Is.LessThan(0.5));
        Assert.That(ChiSquared.CDF(k, k), Is.GreaterThan(0.5));
    });

    // K is the interval (−a, b), and the ball of radius a in three dimensions.
    [TestCase(1, 2)]
    [TestCase(0.1, 5)]
    [TestCase(-1, 3)]
    public void The_probit_of_a_scaled_convex_set_is_concave(double a, double b) => Assert.Multiple(() =>
    {
        Assert.That(SecondDifferences(t => Probit(Between(-a * t, b * t, 0))), Is.All.LessThan(Rounding));
        Assert.That(SecondDifferences(t => Probit(ChiSquared.CDF(3, b * t * b * t))), Is.All.LessThan(Rounding));
    });

    [TestCase(0.5, 0.2, 0.7)]
    [TestCase(0.999, 1e-6, 0.01)]
    public void The_mean_of_a_convex_function_is_at_least_that_of_the_mean(double x, double y, double weight) => Assert.Multiple(() =>
    {
        Assert.That(-((weight * Math.Log(x)) + ((1 - weight) * Math.Log(y))), Is.GreaterThan(-Math.Log((weight * x) + ((1 - weight) * y))));
        Assert.That((weight * Math.Exp(x)) + ((1 - weight) * Math.Exp(y)), Is.GreaterThan(Math.Exp((weight * x) + ((1 - weight) * y))));
    });

    [Test]
    public void The_tail_of_a_square_is_at_most_its_mean_over_the_bound([Values(1, 2, 25, 784)] int d) =>
        Assert.That(Steps.Skip(1).Select(t => (1 - ChiSquared.CDF(d, d * t)) * t), Is.All.LessThanOrEqualTo(1));

    [Test]
    public void The_probit_of_a_set_changes_by_no_more_than_the_distance() => Assert.Multiple(() =>
    {
        Assert.That(Steps.Zip(Steps.Skip(1), (x, y) => Math.Abs(Probit(Comb(y)) - Probit(Comb(x))) - (y - x)), Is.All.LessThan(Rounding));
        Assert.That(Steps.Select(x => Probit(Normal.CDF(0, 1, 1 - x)) - (1 - x)), Is.All.EqualTo(0).Within(Rounding));
    });

    // With a common part √ρ T, both are below m given T with probability Φ((m − √ρ T)/√(1 − ρ)) each.
    [Test]
    public void Two_variables_stay_below_a_bound_the_more_the_more_they_correlate([Values(-1, 0, 0.5, 2)] double m)
    {
        double Both(double correlation) => GaussLegendreRule.Integrate(
            t => Normal.PDF(0, 1, t) * Math.Pow(Normal.CDF(0, 1, (m - (Math.Sqrt(correlation) * t)) / Math.Sqrt(1 - correlation)), 2), -9, 9, 256);

        Assert.That(Both(0), Is.EqualTo(Math.Pow(Normal.CDF(0, 1, m), 2)).Within(Rounding));
        Assert.That(Enumerable.Range(0, 19).Select(i => Both(i / 20.0)), Is.Ordered.Ascending);
    }

    [Test]
    public void Stirlings_upper_bound([Values(0.5, 1, 2, 10, 1000)] double a) => Assert.That(
        SpecialFunctions.GammaLn(a), Is.LessThan((Math.Log(2 * Math.PI / a) / 2) + (a * (Math.Log(a) - 1)) + (1 / (12 * a))));

    [Test]
    public void Every_lemma_has_its_test_here() => Assert.That(
        Lemma.All.Select(lemma => lemma.Test), Is.SubsetOf(typeof(LemmaTests).GetMethods().Select(method => $"{nameof(LemmaTests)}.{method.Name}")));

    private static double Between(double low, double high, double x) => Normal.CDF(0, 1, high - x) - Normal.CDF(0, 1, low - x);

    // Every other interval of length ½ around 0.
    private static double Comb(double x) => Enumerable.Range(-4, 8).Sum(i => Between(i, i + 0.5, x));

    private static double Probit(double p) => Normal.InvCDF(0, 1, p);

    private static IEnumerable<double> SecondDifferences(Func<double, double> of) =>
        Steps.Where(t => Math.Abs(of(t + 3)) < HighestProbit).Select(t => of(t + 1) + of(t + 3) - (2 * of(t + 2))).Where(double.IsFinite);
}
