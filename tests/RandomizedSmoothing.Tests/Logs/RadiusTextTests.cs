using System.Globalization;
using System.Numerics;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Logs;

public sealed class RadiusTextTests
{
    [TestCase(0, ExpectedResult = "0.000000")]
    [TestCase(0.9999999, ExpectedResult = "0.999999")]
    [TestCase(1e-7, ExpectedResult = "0.000000")]
    [TestCase(0.1234569999, ExpectedResult = "0.123456")]
    [TestCase(2, ExpectedResult = "2.000000")]
    public string A_radius_is_cut_off(double radius) => RadiusText.RoundDown(radius);

    [Test]
    public void The_text_is_never_above_the_radius_nor_a_unit_below() => Fuzz.ForAll(20_000, Fuzz.LogUniform(-9, 12), radius =>
    {
        var text = RadiusText.RoundDown(radius);
        var millionths = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var (numerator, denominator) = Exactly(radius);
        return millionths * denominator <= numerator * 1_000_000 && (millionths + 1) * denominator > numerator * 1_000_000;
    });

    [TestCase(double.NaN)]
    [TestCase(-1)]
    [TestCase(double.PositiveInfinity)]
    public void What_is_no_radius_is_refused(double radius) =>
        Assert.That(() => RadiusText.RoundDown(radius), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static (BigInteger Numerator, BigInteger Denominator) Exactly(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) - 1075;
        var mantissa = (BigInteger)((bits & ((1L << 52) - 1)) | (1L << 52));
        return exponent >= 0 ? (mantissa << exponent, 1) : (mantissa, BigInteger.One << -exponent);
    }
}
