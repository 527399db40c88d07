using FsCheck.Fluent;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>What §§4.1 and 4.3 say of σ_van, and of the curves that end there.</summary>
public sealed class VanishingSigma
{
    // √(1/(2 ln 2)); the limits 1/√c for d → ∞ and 1 for c → ∞ in the plane.
    [TestCase(2, 2, 0.8493218002880191, 1e-12)]
    [TestCase(1_000_000, 2, 0.70710678, 1e-6)]
    [TestCase(1_000_000, 100, 0.1, 1e-3)]
    [TestCase(2, 1_000_000, 1, 1e-6)]
    public void The_share_of_the_paper_s_bound_that_it_reaches(int d, int c, double share, double tolerance) =>
        Assert.That(
            new Ball(d, radius: 1).VanishingSigma(c) / Claims.Paper.Theorem4.VanishingBound<Numbers.Real>(d, c, Numbers.Real.One).Value,
            Is.EqualTo(share).Within(tolerance));

    // √(d/4/χ²_d's median): d = 1 has the median 0.4549364, d = 2 has 2 ln 2.
    [TestCase(1, 0.7413011)]
    [TestCase(2, 0.6005612)]
    [TestCase(1_000_000, 0.5)]
    public void Of_the_unit_cube_s_ball(int d, double expected) =>
        Assert.That(new Ball(d, Math.Sqrt(d) / 2).VanishingSigma(classes: 2), Is.EqualTo(expected).Within(1e-6));

    [Test]
    public void Between_those_of_two_and_of_c_classes_the_region_is_there_and_certifies_nothing() =>
        ClaimProperty.ForAll([Parameter.Dimension with { High = 3000 }, Parameter.Classes with { Low = 3 }], 200, point =>
        {
            var (d, c) = ((int)point["d"], (int)point["c"]);
            var smoothed = new Ball(d, radius: 1).Under(1 / Math.Sqrt(d - 1));
            return (smoothed.Radius(c) > 0 && smoothed.Radius(2) is null && smoothed.CertifiedRadius(distance: 0) == 0).Label($"R_σ {smoothed.Radius(c)}");
        });

    [TestCase(3)]
    [TestCase(8)]
    [TestCase(20)]
    [TestCase(30)]
    [TestCase(40)]
    [TestCase(50)]
    public void A_curve_of_figure_2_falls_without_bound_and_stops_there(int d)
    {
        var ball = new Ball(d, radius: 1);
        var vanishing = ball.VanishingSigma(classes: 2);
        var rates = new[] { 0.1, 0.5, 0.9, 0.99, 0.9999, 0.999999 }.Select(share => Rate(share * vanishing)!.Value).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(rates[0], Is.Negative);
            Assert.That(rates, Is.Ordered.Descending);
            Assert.That(rates[^1], Is.LessThan(-100));
            Assert.That(Rate(1.000001 * vanishing), Is.Null);
        });

        double? Rate(double sigma) => ball.Under(sigma).ShrinkingRate(classes: 2);
    }
}
