using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>Where sampling stops, and with which radius, against the same procedure in Python (mpmath, 34 digits).</summary>
public sealed class StoppingRuleTests
{
    // The share of the candidate in thousandths of every look.
    [TestCase(900, 100_000, 0.001, 1, 0.5, null, 128, 0.6789341866070714)]
    [TestCase(720, 100_000, 0.001, 1, 0.5, null, 6050, 0.5039608926231556)]
    [TestCase(660, 100_000, 0.001, 1, 0.5, null, 4781, 0.3260346605180117)]
    [TestCase(640, 20_000, 0.05, 2, 0.5, null, 1865, 0.5039885773581293)]
    [TestCase(760, 20_000, 0.001, 0.25, 0.15, null, 3778, 0.1512385829719145)]
    [TestCase(690, 3000, 0.001, 1, 0.5, null, 3000, 0.4168122713504072)]
    [TestCase(980, 2000, 0.001, 0.5, 0.98, null, 2000, 0.922720294366029)]
    [TestCase(999, 1000, 0.001, 1, 3.0, null, 64, 0.9152372394163269)]
    [TestCase(900, 5000, 0.05, 0.25, null, 0.04, 5000, 0.3084343084989824)]
    [TestCase(900, 100_000, 0.001, 1, null, 0.2, 6806, 1.1888803460996)]
    [TestCase(550, 20_000, 0.001, 1, null, 0.1, 15518, 0.0772555926544565)]
    [TestCase(450, 20_000, 0.001, 1, null, 0.1, 2098, null)]
    [TestCase(1000, 2000, 0.001, 0.5, null, 0.05, 2000, 1.334970064245161)]
    public void It_stops_where_the_reference_does_with_its_radius(long share, long most, double alpha, double sigma, double? target, double? precision, long samples, double? radius)
    {
        var rule = target is { } asked ? StoppingRule.AtRadius(asked) : StoppingRule.Within(precision!.Value);
        var answer = CountedCertificate.From(new([0, 7]), (first, count) => Look(first, count), most, alpha, sigma, rule);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Estimation.Samples, Is.EqualTo(samples));
            Assert.That(answer.Certificate?.Radius, radius is { } exact ? Is.LessThanOrEqualTo(exact).And.EqualTo(exact).Within(1e-8) : Is.Null);
            Assert.That(answer.Certificate?.Class ?? 1, Is.EqualTo(1));
        });

        long[] Look(long first, long count)
        {
            var own = ((first + count) * share / 1000) - (first * share / 1000);
            return [count - own, own];
        }
    }

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        static long[] All(long first, long count) => [count, 0];
        Assert.That(() => CountedCertificate.From(new([1, 0]), null!, 10, 0.1, 1, StoppingRule.AtRadius(1)), Throws.ArgumentNullException.With.Message.Contains("count"));
        Assert.That(() => CountedCertificate.From(new([1, 0]), All, 10, 0.1, 1, null!), Throws.ArgumentNullException.With.Message.Contains("rule"));
        Assert.That(() => CountedCertificate.From(new([1, 0]), All, 0, 0.1, 1, StoppingRule.AtRadius(1)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("from 1 to 2^40"));
        Assert.That(() => CountedCertificate.From(new([1, 0]), All, (1L << 40) + 1, 0.1, 1, StoppingRule.AtRadius(1)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("from 1 to 2^40"));
        Assert.That(CountedCertificate.From(new([1, 0]), All, 1, 0.1, 1, StoppingRule.AtRadius(1)).Certificate, Is.Null, "one sample is a few, and no error");
        Assert.That(CountedCertificate.From(new([1, 0]), All, 1L << 40, 0.1, 1, StoppingRule.AtRadius(1)).Estimation.Samples, Is.LessThan(1000));
    });

    [Test]
    public void Counts_of_an_image_that_no_sample_chose_a_class_for_are_logged_without_a_candidate()
    {
        var answer = CountedCertificate.From(new([0, 0], 5), new([3, 6], 10), 0.1, 1);
        Assert.That((answer.Certificate, answer.Logged), Is.EqualTo(((Certificate?)null, new LoggedCounts(10, 0, 1, 6, -1))));
        Assert.That(CountedCertificate.From(new([1, 0]), new([3, 6], 10), 0.1, 1).Logged, Is.EqualTo(new LoggedCounts(10, 3, 1, 6, 0)));
        Assert.That(CountedCertificate.From(new([0, 1]), new([3, 6], 10), 0.1, 1).Logged, Is.EqualTo(new LoggedCounts(10, 6, 0, 3, 1)));
    }
}
