using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Tests.Distributions;

public sealed class StandardNormalTests
{
    private static readonly TailTable Table = TailTable.Read("normal");

    [Test]
    public void Both_tails_are_right_to_the_last_digits_down_to_1e_minus_300() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("lower", row => StandardNormal.Lower(row["x"])), Is.LessThan(1e-15));
        Assert.That(Table.LargestError("upper", row => StandardNormal.Upper(row["x"])), Is.LessThan(1e-15));
        Assert.That(Table.LargestError("lower", row => StandardNormal.Tails(row["x"]).Value), Is.LessThan(1e-15));
        Assert.That(Table.LargestError("upper", row => StandardNormal.Tails(row["x"]).Complement), Is.LessThan(1e-15));
    });

    [Test]
    public void The_logarithms_go_on_where_the_tails_underflow() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("logLower", row => StandardNormal.LogLower(row["x"])), Is.LessThan(2e-15));
        Assert.That(Table.LargestError("logUpper", row => StandardNormal.LogUpper(row["x"])), Is.LessThan(2e-15));
    });

    [Test]
    public void The_density_is_right_to_the_last_digits() =>
        Assert.That(Table.LargestError("density", row => StandardNormal.Density(row["x"])), Is.LessThan(1e-15));

    [Test]
    public void Quantiles_are_right_from_either_tail_and_near_the_median()
    {
        var quantiles = TailTable.Read("normal_quantiles");
        Assert.Multiple(() =>
        {
            Assert.That(quantiles.LargestError("x", row => row.Text("tail") == "lower", row => StandardNormal.LowerQuantile(row["p"])), Is.LessThan(2e-15));
            Assert.That(quantiles.LargestError("x", row => row.Text("tail") == "upper", row => StandardNormal.UpperQuantile(row["p"])), Is.LessThan(2e-15));
        });
    }

    [Test]
    public void Limits_are_reached_at_infinity() => Assert.Multiple(() =>
    {
        Assert.That(StandardNormal.Tails(double.PositiveInfinity), Is.EqualTo(new Probability(1, 0)));
        Assert.That(StandardNormal.Tails(double.NegativeInfinity), Is.EqualTo(new Probability(0, 1)));
        Assert.That(StandardNormal.LogUpper(double.PositiveInfinity), Is.EqualTo(double.NegativeInfinity));
        Assert.That(StandardNormal.LogUpper(1e200), Is.EqualTo(double.NegativeInfinity));
        Assert.That(StandardNormal.Density(double.NegativeInfinity), Is.Zero);
        Assert.That(StandardNormal.LowerQuantile(0), Is.EqualTo(double.NegativeInfinity));
        Assert.That(StandardNormal.UpperQuantile(0), Is.EqualTo(double.PositiveInfinity));
        Assert.That(StandardNormal.LowerQuantile(0.5), Is.Zero);
    });

    [TestCase(-1e-300)]
    [TestCase(1.0000000000000002)]
    [TestCase(double.NaN)]
    public void A_probability_outside_the_unit_interval_is_refused_by_name(double p) => Assert.Multiple(() =>
    {
        Assert.That(() => StandardNormal.LowerQuantile(p), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("p").And.Message.Contains("[0, 1]"));
        Assert.That(() => StandardNormal.UpperQuantile(p), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("q"));
    });

    [Test]
    public void What_is_not_a_number_is_refused_by_name() => Assert.Multiple(() =>
    {
        foreach (var function in new Func<double, double>[] { StandardNormal.Density, StandardNormal.Lower, StandardNormal.Upper, StandardNormal.LogLower, StandardNormal.LogUpper })
        {
            Assert.That(() => function(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("x"));
        }
    });
}
