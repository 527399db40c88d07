using System.Numerics;
using RandomizedSmoothing.Numbers.Enclosures;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Stirling's coefficients, of which the last ones do not show in any value, against Bernoulli numbers from their recurrence.</summary>
public sealed class HalfIntegerLogGammaTests
{
    [Test]
    public void Stirling_s_coefficients_are_those_of_the_Bernoulli_numbers() => Assert.Multiple(() =>
    {
        // Σ C(m+1, k) B_k = 0 over k from 0 to m.
        var bernoulli = new List<Exact> { Exact.From(1) };
        for (var m = 1; m <= 20; m++)
        {
            var sum = Exact.From(0);
            var binomial = BigInteger.One;
            for (var k = 0; k < m; k++)
            {
                sum += bernoulli[k] * new Exact(binomial, 1);
                binomial = binomial * (m + 1 - k) / (k + 1);
            }

            sum /= Exact.From(-(m + 1));
            var common = BigInteger.GreatestCommonDivisor(sum.Numerator, sum.Denominator);
            bernoulli.Add(new(sum.Numerator / common, sum.Denominator / common));
        }

        var coefficients = HalfIntegerLogGamma.StirlingCoefficients;
        Assert.That(coefficients, Has.Length.EqualTo(10));
        for (var i = 1; i <= coefficients.Length; i++)
        {
            var (exact, enclosed) = (bernoulli[2 * i] / Exact.From(2.0 * i * ((2 * i) - 1)), coefficients[i - 1]);
            var distance = exact - Exact.From(enclosed.Mid.High) - Exact.From(enclosed.Mid.Low);
            Assert.That((distance with { Numerator = BigInteger.Abs(distance.Numerator) }).CompareTo(Exact.From(enclosed.Radius)), Is.LessThanOrEqualTo(0), $"B_{2 * i}");
            Assert.That(enclosed.Radius, Is.LessThan(1e-29 * Math.Abs(enclosed.Mid.High)), $"B_{2 * i}");
        }
    });
}
