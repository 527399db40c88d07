using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Tests.Distributions;

public sealed class ChiSquaredTests() : TailTableTests("chi_squared", "chi_squared_centre")
{
    [Test]
    public void Two_degrees_of_freedom_are_exponential_and_one_is_a_squared_normal([Values(1e-300, 1e-5, 0.3, 2, 30, 1000)] double x) => Assert.Multiple(() =>
    {
        Assert.That(new ChiSquared(2).Upper(x), Is.EqualTo(Math.Exp(-x / 2)).Within(1e-11).Percent);
        Assert.That(new ChiSquared(1).Upper(x), Is.EqualTo(2 * StandardNormal.Upper(Math.Sqrt(x))).Within(1e-11).Percent);
    });

    [Test]
    public void A_tiny_number_of_degrees_of_freedom_leaves_a_tiny_upper_tail()
    {
        // Q(s, y) = s E₁(y) + O(s²); E₁(½) from mpmath.
        Assert.That(new ChiSquared(2e-20).Upper(1), Is.EqualTo(1e-20 * 0.55977359477616081175).Within(1e-11).Percent);
    }

    [Test]
    public void The_default_value_has_one_degree_of_freedom() => Assert.Multiple(() =>
    {
        Assert.That(default(ChiSquared).DegreesOfFreedom, Is.EqualTo(1));
        Assert.That(default(ChiSquared).Upper(1), Is.EqualTo(new ChiSquared(1).Upper(1)));
    });

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Degrees_of_freedom_that_are_not_positive_and_finite_are_refused_by_name(double degreesOfFreedom) => Assert.That(
        () => new ChiSquared(degreesOfFreedom),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("degreesOfFreedom").And.Property("ActualValue").EqualTo(degreesOfFreedom));

    private protected override Functions Of(TailTable.Row row)
    {
        var at = new ChiSquared(row["k"]);
        return new(at.Density, at.LogDensity, at.Lower, at.Upper, at.LogLower, at.LogUpper, at.Tails, at.LowerQuantile, at.UpperQuantile);
    }
}
