namespace RandomizedSmoothing.Tests.Distributions;

/// <summary>What the tables say of a χ² distribution, central or not.</summary>
/// <param name="tables">Names of tables of both tails, their logarithms and the density; quantiles are in the first name's table of quantiles.</param>
public abstract class TailTableTests(params string[] tables)
{
    // The issue asks for 1e-12 up to 10⁴ degrees of freedom and 1e-10 up to 10⁶.
    private protected const double Tolerance = 4e-13;

    [Test]
    public void Both_tails_are_right_down_to_1e_minus_300() => Agree(
        Tolerance,
        ("lower", (at, x) => at.Lower(x)),
        ("upper", (at, x) => at.Upper(x)),
        ("lower", (at, x) => at.Tails(x).Value),
        ("upper", (at, x) => at.Tails(x).Complement));

    [Test]
    public void Logarithms_of_the_tails_go_on_below_the_smallest_double() => Agree(Tolerance, ("logLower", (at, x) => at.LogLower(x)), ("logUpper", (at, x) => at.LogUpper(x)));

    [Test]
    public void The_density_and_its_logarithm_are_right() => Agree(Tolerance, ("density", (at, x) => at.Density(x)), ("logDensity", (at, x) => at.LogDensity(x)));

    [Test]
    public void Quantiles_are_right_from_either_tail()
    {
        var quantiles = TailTable.Read($"{tables[0]}_quantiles");
        Assert.Multiple(() =>
        {
            Assert.That(quantiles.LargestError("x", row => row.Text("tail") == "lower", row => Of(row).LowerQuantile(row["p"])), Is.LessThan(Tolerance));
            Assert.That(quantiles.LargestError("x", row => row.Text("tail") == "upper", row => Of(row).UpperQuantile(row["p"])), Is.LessThan(Tolerance));
        });
    }

    /// <summary>The functions of a row's distribution.</summary>
    private protected abstract Functions Of(TailTable.Row row);

    private void Agree(double tolerance, params (string Column, Func<Functions, double, double> Function)[] functions) => Assert.Multiple(() =>
    {
        foreach (var (column, function) in functions)
        {
            foreach (var table in tables)
            {
                Assert.That(TailTable.Read(table).LargestError(column, row => function(Of(row), row["x"])), Is.LessThan(tolerance));
            }
        }
    });

    /// <summary>What the two distributions have in common.</summary>
    private protected sealed record Functions(
        Func<double, double> Density,
        Func<double, double> LogDensity,
        Func<double, double> Lower,
        Func<double, double> Upper,
        Func<double, double> LogLower,
        Func<double, double> LogUpper,
        Func<double, Probability> Tails,
        Func<double, double> LowerQuantile,
        Func<double, double> UpperQuantile);
}
