namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>The other make of numbers is right: every value is mpmath's, of 30 digits, rounded.</summary>
public sealed class TextbookNumberTests
{
    private const double Digits = 1e-10;
    private const double RadiansPerDegree = Math.PI / 180;

    [TestCase(1.3, 0.903199515414389667)]
    [TestCase(-6.5, 4.01600058385911781e-11)]
    [TestCase(0, 0.5)]
    public void The_normal_distribution(double x, double expected) =>
        Assert.That(TextbookNumber.NormalLower(new(x)).Value, Is.EqualTo(expected).Within(Digits));

    [TestCase(1, 0.7, 0.597216305753524318)]
    [TestCase(3, 2.5, 0.524708916656979409)]
    [TestCase(100, 90, 0.246802034400170273)]
    [TestCase(3072, 3000, 0.179489429758897593)]
    [TestCase(4, 600, 1)]
    [TestCase(4, 0, 0)]
    public void Chi_squared(int k, double x, double expected) =>
        Assert.That(TextbookNumber.ChiSquaredLower(k, new(x)).Value, Is.EqualTo(expected).Within(Digits));

    [TestCase(1, 4, 3, 0.394274250201633168)]
    [TestCase(3, 2, 2.5, 0.289900798715146496)]
    [TestCase(50, 30, 60, 0.0792147039681311967)]
    public void Noncentral_chi_squared(int k, double lambda, double x, double expected) =>
        Assert.That(TextbookNumber.NoncentralChiSquaredLower(k, new(lambda), new(x)).Value, Is.EqualTo(expected).Within(Digits));

    [TestCase(2, 30, 1, 0, 0.419223109036602714)]
    [TestCase(25, 80, 0.5, 0, 0.362368465075226043)]
    [TestCase(3, 10, -1, 0, 0.00115519504605360168)]
    [TestCase(3, 40, 0.5, 1, 0.178926013532021124)]
    public void A_cone_whole_and_cut(int d, double degrees, double depth, double cut, double expected) => Assert.Multiple(() =>
    {
        Assert.That(TextbookNumber.CutConeLower(d, new(degrees * RadiansPerDegree), new(depth), new(cut)).Value, Is.EqualTo(expected).Within(Digits));
        Assert.That(cut > 0 || TextbookNumber.ConeLower(d, new(degrees * RadiansPerDegree), new(depth)).Value == TextbookNumber.CutConeLower(d, new(degrees * RadiansPerDegree), new(depth), 0).Value);
    });

    [Test]
    public void What_is_not_reached_is_no_number() => Assert.Multiple(() =>
    {
        Assert.That(TextbookNumber.NoncentralChiSquaredLower(3, new(1e6), new(1e6)).Value, Is.NaN);
        Assert.That(TextbookNumber.ConeLower(3, new(89.9 * RadiansPerDegree), new(1)).Value, Is.NaN);
        Assert.That(TextbookNumber.ChiSquaredLower(3, new(double.NaN)).Value, Is.NaN);
    });
}
