using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Tests.Numerics;

public sealed class ChiSquaredTests
{
    // The issue asks for 1e-12 up to 10⁴ degrees of freedom and 1e-10 up to 10⁶.
    private const double Tolerance = 4e-13;

    private static readonly TailTable Table = TailTable.Read("chi_squared");

    [Test]
    public void Both_tails_are_right_down_to_1e_minus_300() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("lower", row => Of(row).Lower(row["x"])), Is.LessThan(Tolerance));
        Assert.That(Table.LargestError("upper", row => Of(row).Upper(row["x"])), Is.LessThan(Tolerance));
        Assert.That(Table.LargestError("lower", row => Of(row).Tails(row["x"]).Value), Is.LessThan(Tolerance));
        Assert.That(Table.LargestError("upper", row => Of(row).Tails(row["x"]).Complement), Is.LessThan(Tolerance));
    });

    [Test]
    public void Logarithms_of_the_tails_are_right() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("logLower", row => Of(row).LogLower(row["x"])), Is.LessThan(Tolerance));
        Assert.That(Table.LargestError("logUpper", row => Of(row).LogUpper(row["x"])), Is.LessThan(Tolerance));
    });

    [Test]
    public void The_density_and_its_logarithm_are_right() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("density", row => Of(row).Density(row["x"])), Is.LessThan(Tolerance));
        Assert.That(Table.LargestError("logDensity", row => Of(row).LogDensity(row["x"])), Is.LessThan(Tolerance));
    });

    [Test]
    public void Quantiles_are_right_from_either_tail()
    {
        var quantiles = TailTable.Read("chi_squared_quantiles");
        Assert.Multiple(() =>
        {
            Assert.That(quantiles.LargestError("x", row => row.Text("tail") == "lower", row => Of(row).LowerQuantile(row["p"])), Is.LessThan(Tolerance));
            Assert.That(quantiles.LargestError("x", row => row.Text("tail") == "upper", row => Of(row).UpperQuantile(row["p"])), Is.LessThan(Tolerance));
        });
    }

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

    private static ChiSquared Of(TailTable.Row row) => new(row["k"]);
}
