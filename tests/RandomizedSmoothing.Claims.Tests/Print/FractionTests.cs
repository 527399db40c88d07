using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Tests.Print;

/// <summary>Exact rational numbers, beside the same sums by hand.</summary>
public sealed class FractionTests
{
    private static readonly Fraction Third = Fraction.Of(1) / Fraction.Of(3);
    private static readonly Fraction Sixth = Fraction.Of(1) / Fraction.Of(6);

    [TestCase(0.10, "1/10")]
    [TestCase(-67.8, "-339/5")]
    [TestCase(100, "100")]
    [TestCase(0, "0")]
    public void A_decimal_number_is_kept_exactly(double value, string expected) => Assert.That(Fraction.Of((decimal)value).ToString(), Is.EqualTo(expected));

    [Test]
    public void The_four_operations_are_exact() => Assert.Multiple(() =>
    {
        Assert.That((Third + Sixth).ToString(), Is.EqualTo("1/2"));
        Assert.That((Sixth - Third).ToString(), Is.EqualTo("-1/6"));
        Assert.That((Third * Sixth).ToString(), Is.EqualTo("1/18"));
        Assert.That((Third / -Sixth).ToString(), Is.EqualTo("-2"));
    });

    [Test]
    public void Equal_numbers_are_equal() => Assert.That(Third + Third, Is.EqualTo(Fraction.Of(4) / Fraction.Of(6)));

    [Test]
    public void They_are_ordered() => Assert.Multiple(() =>
    {
        Assert.That(Sixth < Third);
        Assert.That(-Sixth > -Third);
        Assert.That(Third, Is.EqualTo(Fraction.Of(2) / Fraction.Of(6)));
        Assert.That(new[] { Third, -Third, Sixth }.Min(), Is.EqualTo(-Third));
    });

    [Test]
    public void Nothing_is_divided_by_0() =>
        Assert.That(() => Third / Fraction.Of(0), Throws.TypeOf<DivideByZeroException>().With.Message.EqualTo("1/3 is divided by 0"));

    [Test]
    public void The_double_is_the_nearest() => Assert.That(Third.ToDouble(), Is.EqualTo(1.0 / 3));
}
