using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Numerics.Enclosures;

namespace RandomizedSmoothing.Tests.Numerics;

/// <summary>Tails over intervals.</summary>
public sealed class IntervalTailTests
{
    [Test]
    public void The_normal_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("normal", 1, 1, row => Interval.NormalUpper(Interval.From(row[0])));
        IntervalReference.Holds("normal", 1, 1, row => Interval.NormalLower(Interval.From(-row[0])));
    });

    [Test]
    public void The_chi_squared_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("chi-squared", 2, 1, row => Interval.ChiSquaredLower((int)row[0], Interval.From(row[1])));
        IntervalReference.Holds("chi-squared", 4, 1, row => Interval.ChiSquaredUpper((int)row[0], Interval.From(row[1])));
    });

    [Test]
    public void The_noncentral_chi_squared_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("noncentral-chi-squared", 3, 1, row => Interval.NoncentralChiSquaredLower((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
        IntervalReference.Holds("noncentral-chi-squared", 5, 1, row => Interval.NoncentralChiSquaredUpper((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
    });

    [Test]
    public void The_cone_s_probability_contains_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("cone", 3, 1, row => Interval.ConeLower((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
        IntervalReference.Holds("cone", 5, 1, row => Interval.ConeUpper((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
    });

    // Theorem 7 at d = 2, c = 7 says that the retreat exceeds 1 / (√7 tan θ) · (1 − 14 tan² θ ln 6) / 2: that the probability there is below 1/7.
    [Test]
    public void A_narrow_cone_in_the_plane_certainly_refutes_theorem_7([Values(1, 2)] int degrees)
    {
        var theta = Interval.Pi * degrees / 180;
        var tan = Interval.Tan(theta);
        var depth = (1 - (14 * Interval.Square(tan) * Interval.Log(6))) / 2 / (Interval.Sqrt(7) * tan);
        var margin = 1 - (7 * Interval.ConeLower(2, theta, depth));
        Assert.Multiple(() =>
        {
            Assert.That(margin.Upper, Is.Negative);
            Assert.That(margin.Width, Is.LessThan(1e-13));
        });
    }

    [Test]
    public void An_apex_in_the_plane_keeps_its_angle_s_share([Values(1, 30, 45, 60, 89)] int degrees)
    {
        var theta = Interval.Pi * degrees / 180;
        var share = Interval.ConeLower(2, theta, 0);
        Assert.That(Interval.Intersection(share, (Interval)degrees / 180), Is.Not.Null, share.ToString());
        Assert.That(share.Width, Is.LessThan(1e-15));
    }

    [Test]
    public void Sums_and_monotone_brackets_agree_on_the_cone(
        [Values(2, 3, 4, 25, 256)] int d, [Values(1e-3, 0.1, 0.7, 1.3, 1.57)] double theta, [Values(-7, -1, 0, 0.5, 3, 20, 100)] double t)
    {
        var lower = Interval.ConeLower(d, Interval.From(theta), Interval.From(t));
        var upper = Interval.ConeUpper(d, Interval.From(theta), Interval.From(t));
        var bracket = ConeBracket.Of(d, theta, t);
        Assert.Multiple(() =>
        {
            Assert.That(Interval.Intersection(lower, bracket), Is.Not.Null, $"{lower} and {bracket}");
            Assert.That(Interval.Intersection(1 - lower, upper), Is.Not.Null, $"1 − {lower} and {upper}");
            Assert.That(lower.Width, Is.LessThanOrEqualTo(bracket.Width));
        });
    }
}
