using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Fractions times a power of two, which the exponents of doubles do not reach.</summary>
public sealed class ScaledTests
{
    private static readonly double Least = Math.ScaleB(1, -200);

    [Test]
    public void What_lies_below_2_to_the_minus_200_is_from_0_to_there([Values(-201, -300, -1200, -1_000_000)] int exponent) => Assert.Multiple(() =>
    {
        var value = new Scaled(1, exponent).ToMidRad();
        Assert.That(value.Mid.High - value.Radius, Is.EqualTo(0).Within(Least * 1e-9));
        Assert.That(value.Mid.High - value.Radius, Is.GreaterThanOrEqualTo(-Least * 1e-9));
        Assert.That(value.Mid.High + value.Radius, Is.InRange(Least, 2 * Least * (1 + 1e-9)));
    });

    [Test]
    public void A_sum_has_the_larger_one_s_exponent([Values(-1_000_000, 0, 300, 1000, 1_000_000)] int exponent)
    {
        var sum = new Scaled(0.75, exponent) + new Scaled(0.5, exponent - 1);
        Assert.That((sum.Exponent, sum.Fraction.ToInterval().Contains(1.0), sum.Fraction.Radius < 1e-29), Is.EqualTo((exponent, true, true)));
    }

    [Test]
    public void A_quotient_may_be_far_larger_than_either()
    {
        var quotient = new Scaled(3, -1_000_000) / new Scaled(1.5, -1_000_300);
        Assert.That(quotient.Mid.High, Is.EqualTo(Math.ScaleB(2, 300)).Within(1e-9).Percent);
    }
}
