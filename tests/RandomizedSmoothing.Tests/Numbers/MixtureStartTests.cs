using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>
/// A mixture is summed from a term beyond which next to nothing lies, and where too much does, from farther out. Wherever it begins, both its tails
/// together are all that the weights are: 1 for Poisson's, P(½, μ) for those between them.
/// </summary>
public sealed class MixtureStartTests
{
    private static readonly long[] Starts = [1, 3, 20, 150, 1000];

    [Test]
    public void A_cone_s_sums_add_up_wherever_they_begin(
        [Values(1, 2, 3, 25)] int p, [Values(1, 2)] int first, [Values(0.3, 0.9, 1.5)] double theta, [Values(0.5, 5.0, 30.0)] double t) => Assert.Multiple(() =>
    {
        var at = UnitFraction.SinSquared(theta);
        var (mu, logMu) = ConeMixture.HalfSquare(t);
        var whole = first == 1 ? new Scaled(1, 0) : HalfIntegerGamma.Of(1, mu, logMu).Lower;
        foreach (var start in Starts)
        {
            AddUp(ConeMixture.SumUpward(p, first, at, mu, logMu, start), ConeMixture.SumDownward(p, first, at, mu, logMu, start), whole, $"from {start}");
        }
    });

    [Test]
    public void Noncentral_sums_add_up_wherever_they_begin(
        [Values(1, 2, 25)] int k, [Values(0.5, 20.0, 400.0)] double lambda, [Values(0.1, 30.0, 500.0)] double x) => Assert.Multiple(() =>
    {
        var halves = NoncentralChiSquaredMixture.Halves(lambda, x);
        foreach (var start in Starts)
        {
            AddUp(NoncentralChiSquaredMixture.SumUpward(k, halves, start), NoncentralChiSquaredMixture.SumDownward(k, halves, start), new(1, 0), $"from {start}");
        }
    });

    /// <summary>Tails below 2^-1000000 have no sum, and are bounded otherwise.</summary>
    [Test]
    public void Tails_beyond_every_exponent_are_bounded() => Assert.Multiple(() =>
    {
        var steep = Math.Acos(Math.Sqrt(1e-3));
        Assert.That(ConeMixture.Upper(2, steep, 30_000), Is.Null);
        Assert.That(Interval.ConeUpper(2, Interval.From(steep), Interval.From(30_000)), Is.EqualTo(new Interval(0, double.Epsilon)));
        Assert.That(NoncentralChiSquaredMixture.Upper(1, 1, 4e9), Is.Null);
        Assert.That(Interval.NoncentralChiSquaredUpper(1, Interval.From(1), Interval.From(4e9)), Is.EqualTo(new Interval(0, double.Epsilon)));
    });

    /// <summary>
    /// Where the probabilities hardly change from term to term, how little they do is known only as less than 2⁻²⁰⁰: without harm, as long as it
    /// does not grow along the walk.
    /// </summary>
    [Test]
    public void What_is_all_but_certain_is_narrow() => Assert.Multiple(() =>
    {
        IsOne(NoncentralChiSquaredMixture.Lower(1, 1, 4000), "lower");
        IsOne(NoncentralChiSquaredMixture.Upper(4, 1, 1e-60), "upper");
        IsOne(ConeMixture.Upper(3, 1e-40, 1), "beside a cone in space");

        static void IsOne(Scaled? probability, string text)
        {
            var value = probability!.Value.ToMidRad();
            Assert.That(Math.Abs(value.Mid.High - 1) <= value.Radius && value.Radius < 1e-17, $"{text}: {value.Mid.High:R} ± {value.Radius:R}");
        }
    });

    private static void AddUp(Scaled? upward, Scaled? downward, Scaled whole, string text)
    {
        var sum = (upward!.Value + downward!.Value).ToMidRad();
        var difference = sum - whole.ToMidRad();
        Assert.That(Math.Abs(difference.Mid.High) <= difference.Radius, $"{text}: off by {difference.Mid.High:R} ± {difference.Radius:R}");
        Assert.That(sum.Radius, Is.LessThan(Math.ScaleB(1, -59) * sum.Mid.High), text);
    }
}
