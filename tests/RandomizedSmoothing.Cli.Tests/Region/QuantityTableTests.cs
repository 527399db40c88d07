using RandomizedSmoothing.Cli.Region;

namespace RandomizedSmoothing.Cli.Tests.Region;

/// <summary>Numbers are shown in digits that are right.</summary>
public sealed class QuantityTableTests
{
    // mpmath: 0.03574155841484231…, and for the radius 0.21628752553808638…
    [Test]
    public async Task Every_digit_that_is_shown_is_right()
    {
        var result = await CommandLine.RunAsync("region", "ball", "--dimension", "50", "--radius", "1", "--sigma", "0.12");
        Assert.That(result.Output, Does.Contain(" 0.03574155841\n").And.Match(@"certifiedRadius +0\.216287525[45]"));
    }

    [TestCase(1.23456789099999, "1.23456789")]
    [TestCase(0.00012345678912, "0.0001234567891")]
    [TestCase(1, "0.999999999")]
    [TestCase(0, "0")]
    [TestCase(2e300, "1.999999999E+300")]
    public void A_certified_radius_is_rounded_down(double radius, string text)
    {
        Assert.That(QuantityTable.Text(radius, isCertified: true), Is.EqualTo(text));
        Assert.That(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(radius));
    }

    [TestCase(0.96425844158515769, "0.9642584416")]
    [TestCase(-10.990968040573, "-10.99096804")]
    [TestCase(2e300, "2E+300")]
    public void Other_numbers_are_rounded_to_the_nearest(double number, string text) => Assert.That(QuantityTable.Text(number, isCertified: false), Is.EqualTo(text));
}
