using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>
/// A new model's certificate from an old one's: Clopper and Pearson's bound at 0.9 α less the confidence sequence's at 0.1 α, by bisection of
/// binomial sums at 34 digits (mpmath).
/// </summary>
public sealed class SuccessionTests
{
    [TestCase(100_000, 100_000, 0, 1000, 0.0005, 0.25, 0.56098859440014082)]
    [TestCase(99_000, 100_000, 3, 4000, 0.0005, 0.25, 0.53544124843373856)]
    [TestCase(950, 1000, 0, 200, 0.01, 1, 1.2096583724717792)]
    [TestCase(950, 1000, 20, 200, 0.01, 1, 0.59471227836174063)]
    [TestCase(700, 1000, 100, 200, 0.01, 1, null)]
    [TestCase(10_000, 10_000, 0, 64, 0.001, 0.12, 0.11626736927508463)]
    [TestCase(600, 1000, 0, 500, 0.05, 0.5, 0.073683651297402883)]
    public void Its_radius_is_never_above_the_true_one(long count, long n, long lost, long samples, double alpha, double sigma, double? truth)
    {
        foreach (var candidate in new[] { 0, 1, 2 })
        {
            var certificate = new Succession(alpha, sigma).Certify(new(n, count, candidate == 0 ? 1 : 0, n - count, candidate), lost, samples);
            Assert.That(certificate?.Radius, truth is { } radius ? Is.LessThanOrEqualTo(radius).And.EqualTo(radius).Within(1e-7) : Is.Null);
            Assert.That(certificate?.Class ?? candidate, Is.EqualTo(candidate));
        }
    }

    [Test]
    public void What_was_no_class_or_is_lost_altogether_is_an_abstention() => Assert.Multiple(() =>
    {
        var succession = new Succession(0.01, 1);
        Assert.That(succession.Certify(new(1000, 1000, 1, 0, -1), 0, 1000), Is.Null);
        Assert.That(succession.Certify(new(1000, 1000, 1, 0, 0), 1000, 1000), Is.Null);
    });

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        Assert.That(() => new Succession(0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Succession(0.1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Succession(0.1, 1).Certify(new((1L << 32) + 5, 1L << 32, 1, 5, 0), 0, 10), Throws.InstanceOf<OverflowException>(), "no number of samples is cut to 32 bits");
        Assert.That(() => new Succession(0.1, 1).Certify(new((1L << 32) + 5, 3, 1, 5, 0), 0, 10), Throws.InstanceOf<OverflowException>());
    });
}
