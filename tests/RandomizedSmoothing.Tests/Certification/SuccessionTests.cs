using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>A new model from an old one's counts, of which all probabilities are known: how often its certificates are false, and how many samples they take.</summary>
public sealed class SuccessionTests
{
    private const int Images = 20_000;
    private const double Alpha = 0.05;
    private const string FalseCertificates = "SuccessionTests.False_certificates_are_no_more_than_alpha";

    // p_A before and after, and the share of the noise that is lost: all at once, or more lost than the difference, and so regained elsewhere. The radius that is asked for lies
    // where the new model's is, or above.
    [TestCase(0.95, 0.905, 0.045, 500)]
    [TestCase(0.95, 0.905, 0.09, 500)]
    [TestCase(0.9, 0.84, 0.06, 500)]
    [TestCase(0.7, 0.66, 0.04, 500)]
    [TestCase(0.7, 0.65, 0.2, 500)]
    [TestCase(0.6, 0.5, 0.1, 500)]
    [TestCase(0.995, 0.985, 0.01, 500)]
    [TestCase(1, 0.99, 0.01, 500)]
    [TestCase(0.9, 0.872, 0.028, 20_000)]
    public void False_certificates_are_no_more_than_alpha(double before, double after, double lost, int n)
    {
        var (random, truth) = (new Random((int)(1e4 * (before + after + lost))), CertifiedRadius.FromTopClass(1, new(after, 1 - after)));
        CheckAtMostAlpha(Enumerable.Range(0, Images).Count(_ => Certify(random, before, after, lost, n) is { Class: var c, Radius: var radius } && (c != 0 || radius > truth)));
    }

    /// <summary>Two models that did not see the same noise: what may not be paired, and why.</summary>
    [Test]
    public void Pairs_that_hide_what_is_lost_break_the_promise()
    {
        var (random, truth) = (new Random(1), CertifiedRadius.FromTopClass(1, new(0.87, 0.13)));
        Assert.That(() => CheckAtMostAlpha(Enumerable.Range(0, Images).Count(_ => Certify(random, 0.9, 0.87, 0.03, 20_000, isHidden: true)?.Radius > truth)), Throws.InstanceOf<AssertionException>());
    }

    // The fixed procedure takes 100,000 of each.
    [TestCase(1, 1, 0.9, 30_000)]
    [TestCase(0.99, 0.99, 0.9, 4000)]
    [TestCase(0.9, 0.9, 0.9, 3000)]
    [TestCase(0.9, 0.9, 0.98, 12_000)]
    [TestCase(0.7, 0.7, 0.9, 2000)]
    [TestCase(0.7, 0.7, 0.98, 8000)]
    public void A_model_that_is_the_old_one_takes_few_samples(double before, double after, double share, long most)
    {
        var (answers, random) = (0L, new Random(3));
        var (counts, radius) = Before(random, before, 100_000, 0.001);
        var succession = new Succession(0.001, 1, 100_000);
        for (var i = 0; i < 20; i++)
        {
            var (certificate, taken) = succession.Certify(counts, radius, (1 - share) * radius, new([9, 1]), (_, samples) => Draw(random, after, samples), (_, samples) => new(0, Draw(random, after, samples)[0]));
            answers += taken;
            Assert.That(certificate!.Radius, Is.InRange((share * radius!.Value) - 1e-9, radius.Value));
        }

        Assert.That(answers / 20, Is.LessThanOrEqualTo(most));
    }

    [Test]
    public void Another_class_or_an_abstention_is_certified_anew()
    {
        var succession = new Succession(0.001, 1, 10_000);
        var (counts, radius) = Before(new Random(1), 0.99, 10_000, 0.001);
        Assert.Multiple(() =>
        {
            Assert.That(Ask(radius, [1, 9])!.Class, Is.EqualTo(1));
            Assert.That(Ask(null, [9, 1])!.Class, Is.Zero);
            Assert.That(Ask(radius, [9, 1], 0.3), Is.Null);
        });

        Certificate? Ask(double? old, long[] chosen, double p = 0.99)
        {
            var random = new Random(2);
            return succession.Certify(counts, old, null, new(chosen), (_, samples) => Draw(random, chosen[0] > 5 ? p : 1 - p, samples), (_, samples) => Draw(random, p, samples) is [var kept, var lost] ? new(lost, kept) : default).Certificate;
        }
    }

    [Test]
    public void Samples_are_numbered_on_and_none_is_drawn_twice()
    {
        var (random, next) = (new Random(5), 0L);
        var (counts, radius) = Before(random, 0.9, 100_000, 0.001);

        // Much is lost, so that the pairs do not end it.
        var (_, answers) = new Succession(0.001, 1, 100_000).Certify(counts, radius, 0.01, new([9, 1]), (first, samples) => Draw(random, 0.7, Numbered(first, samples)), (first, samples) => new(Numbered(first, samples) / 4, samples * 7 / 10));
        Assert.That(answers, Is.GreaterThan(next).And.LessThanOrEqualTo(2 * next));

        long Numbered(long first, long samples)
        {
            Assert.That(first, Is.EqualTo(next));
            next += samples;
            return samples;
        }
    }

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        Assert.That(() => new Succession(0, 1, 100), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Succession(0.1, 0, 100), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Succession(0.1, 1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Succession(0.1, 1, 100, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Ask(new((1L << 32) + 5, 1L << 32, 1, 5, 0)), Throws.InstanceOf<OverflowException>(), "no number of samples is cut to 32 bits");
        Assert.That(() => Ask(new(3, 5, 1, 5, 0)), Throws.InstanceOf<ArgumentOutOfRangeException>());

        static object? Ask(LoggedCounts counts) => new Succession(0.1, 1, 100).Certify(counts, 0.5, null, new([9, 1]), (_, samples) => [samples, 0], (_, samples) => new(0, samples)).Certificate;
    });

    private static Certificate? Certify(Random random, double before, double after, double lost, int n, bool isHidden = false)
    {
        var (counts, radius) = Before(random, before, n, Alpha);
        return new Succession(Alpha, 1, n).Certify(
            counts,
            radius,
            null,
            new(Draw(random, after, 20)),
            (_, samples) => Draw(random, after, samples),
            (_, samples) =>
            {
                var gone = Successes(random, lost, samples);
                return new(isHidden ? 0 : gone, Successes(random, after / (1 - lost), samples - gone));
            }).Certificate;
    }

    // The old log's line, by CERTIFY.
    private static (LoggedCounts Counts, double? Radius) Before(Random random, double p, int n, double alpha)
    {
        var count = Successes(random, p, n);
        var bound = ClassBound.OneSided(new([9, 1]), new([count, n - count]), alpha);
        return (new(n, count, 1, n - count, 0), Certificate.From(bound, 1)?.Radius);
    }

    private static long[] Draw(Random random, double p, long samples) => Successes(random, p, samples) is var successes ? [successes, samples - successes] : [];

    private static long Successes(Random random, double p, long samples)
    {
        // By the gaps between the rarer outcome's trials, so that a hundred thousand are drawn at once.
        var (rare, count) = (Math.Min(p, 1 - p), 0L);
        if (rare > 0)
        {
            for (var i = Gap(); i < samples; i += 1 + Gap())
            {
                count++;
            }
        }

        return p > 0.5 ? samples - count : count;

        long Gap() => (long)Math.Min(Math.Log(1 - random.NextDouble()) / double.LogP1(-rare), samples);
    }

    private static void CheckAtMostAlpha(int wrong)
    {
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wrong} of {Images} are false, {(double)wrong / Images:F4} beside {Alpha}"));
        Assert.That(new Binomial(Images, new(Alpha, 1 - Alpha)).AtLeast(wrong).Value, Is.GreaterThan(ErrorBudget.AlphaOf(FalseCertificates)), $"{wrong} false");
    }
}
