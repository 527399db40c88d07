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

    // Counts that are what they are expected to be, rounded down: which way is taken, and after how many answers it ends, follow from the shares of α and from what
    // is expected; by mpmath, with a beta quantile and Wald's boundary. The first two numbers are the old log's, the last two the shares of the new model's
    // samples that keep the class, and of pairs that lose it.
    [TestCase(100, 80, 0.148, 0.074, 3000, 0.8, 0.01, 64)]
    [TestCase(200, 150, 0.127, 0.013, 3000, 0.75, 0, 320)]
    [TestCase(200, 150, 0.127, 0.013, 20_000, 0.77, 0, 256)]
    [TestCase(200, 150, 0.127, null, 3000, 0.75, 0, 320)]
    [TestCase(200, 180, 0.268, 0.188, 1000, 0.88, 0.001, 64)]
    [TestCase(1000, 900, 0.298, 0.03, 1000, 0.91, 0, 320)]
    [TestCase(3000, 2400, 0.2, 0.013, 20_000, 0.79, 0.001, 7085)]
    [TestCase(3000, 1950, 0.087, 0.052, 20_000, 0.64, 0.001, 256)]
    [TestCase(3000, 2400, 0.2, 0.044, 20_000, 0.8, 0.001, 320)]
    [TestCase(10_000, 7000, 0.126, 0.006, 3000, 0.68, 0.001, 5720)]
    [TestCase(10_000, 6000, 0.058, 0.006, 100_000, 0.62, 0.05, 3744)]
    [TestCase(100_000, 60_000, 0.062, 0.006, 20_000, 0.62, 0.003, 5104)]
    public void A_test_ends_where_its_boundary_is(int oldSamples, int oldCount, double radius, double? precision, int n, double kept, double lost, int answers)
    {
        var (certificate, taken) = new Succession(Alpha, 0.25, n).Certify(
            new(oldSamples, oldCount, 1, oldSamples - oldCount, 0),
            radius,
            precision,
            new([9, 1]),
            (first, samples) => Share(kept, first, samples) is var own ? [own, samples - own] : [],
            (first, samples) => new(Share(lost, first, samples), Share(kept, first, samples)));
        Assert.That(taken, Is.EqualTo(answers));
        Assert.That(certificate!.Radius, Is.EqualTo(radius - (precision ?? (radius / 10))).Within(1e-12));

        static long Share(double share, long first, long samples) => (long)(share * (first + samples)) - (long)(share * first);
    }

    [Test]
    public void Pairs_that_took_all_samples_leave_none_to_be_drawn()
    {
        var (certificate, answers) = new Succession(Alpha, 0.25, 3000).Certify(
            new(10_000, 7000, 1, 3000, 0), 0.126, 0.006, new([9, 1]), (_, samples) => throw new AssertionException($"{samples} more"), (_, samples) => new(samples / 20, samples * 3 / 5));
        Assert.That(answers, Is.EqualTo(6000), "two models' answers for each");
        Assert.That(certificate!.Radius, Is.LessThan(0.25 * 0.2533471031358), "σ Φ⁻¹(0.6), by mpmath");
    }

    // A tenth of α is kept for what a log says, and nothing else may use it.
    [TestCase(null)]
    [TestCase(0.06)]
    public void What_is_certified_anew_has_nine_tenths_of_alpha(double? precision)
    {
        var selection = new SelectionCounts([9, 1]);
        var (certificate, answers) = new Succession(0.01, 0.25, 5000).Certify(new(100, 0, 1, 100, 0), null, precision, selection, Count, (_, _) => throw new AssertionException("no pairs"));
        var anew = CountedCertificate.From(selection, Count, 5000, 0.009, 0.25, StoppingRule.Within(precision ?? 0.025));
        Assert.That((certificate!.Radius, answers), Is.EqualTo((anew.Certificate!.Radius, anew.Estimation.Samples)));

        static long[] Count(long first, long samples) => ((first + samples) * 4 / 5) - (first * 4 / 5) is var count ? [count, samples - count] : [];
    }

    // No pair is left to be asked for, nor a sample: what is certified is what all n tell with a fifth of α.
    [Test]
    public void Where_neither_test_ends_it_the_samples_bound_it_themselves([Values(0, 1)] int candidate)
    {
        const int N = 2000;
        var selection = new SelectionCounts(candidate == 0 ? [9, 1] : [1, 9]);
        long[] Count(long first, long samples) => ((first + samples) * 3 / 4) - (first * 3 / 4) is var count ? candidate == 0 ? [count, samples - count] : [samples - count, count] : [];

        // The old model is better than its radius tells, and the new one much worse.
        var (certificate, answers) = new Succession(0.01, 1, N).Certify(new(N, 1999, 1, 1, candidate), 2.7, 0.001, selection, Count, (_, samples) => new(samples, 0));
        var whole = new EstimationCounts(candidate == 0 ? [1500, 500] : [500, 1500], N);
        Assert.That(certificate!.Radius, Is.EqualTo(Certificate.From(ClassBound.AnyTime(selection, whole, N, 0.002), 1)!.Radius));
        Assert.That(answers, Is.EqualTo(N));
    }

    [Test]
    public void A_radius_that_the_old_counts_do_not_bear_out_is_not_tested()
    {
        var (certificate, _) = new Succession(0.01, 1, 3000).Certify(new(100, 90, 1, 10, 0), 2.5, 0.01, new([9, 1]), (first, samples) => [samples, 0], (_, _) => throw new AssertionException("no pairs"));
        Assert.That(certificate!.Radius, Is.EqualTo(2.83379573828447).Within(1e-12), "of 3,000 samples, all of the class, by half of a fifth of α: Φ⁻¹(0.001^(1/3000)), by mpmath");
    }

    // Noise is drawn with a float σ; the radius is about the smaller of the two.
    [TestCase(0.7)]
    [TestCase(0.3)]
    public void The_smaller_of_sigma_and_its_float_counts(double sigma)
    {
        double Radius(double at) => new Succession(0.01, at, 1000).Certify(new(100, 90, 1, 10, 0), null, null, new([9, 1]), (_, samples) => [samples, 0], (_, _) => default).Certificate!.Radius;
        Assert.That(Radius(sigma), Is.EqualTo(Math.Min(sigma, (float)sigma) * Radius(1)).Within(1e-13));
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
        Assert.That(() => new Succession(0.1, 1e-46, 100), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("sigma is 1E-46, but must be at least 1e-45"));
        Assert.That(() => new Succession(0.1, 1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Succession(0.1, 1, 100, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Ask(new((1L << 32) + 5, 1L << 32, 1, 5, 0)), Throws.InstanceOf<OverflowException>(), "no number of samples is cut to 32 bits");
        Assert.That(() => Ask(new((1L << 32) + 5, 5, 1, 5, 0)), Throws.InstanceOf<OverflowException>(), "nor is a large one");
        Assert.That(() => Ask(new(3, 5, 1, 5, 0)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("a count of its 3 samples"));
        Assert.That(() => Ask(new(3, -1, 1, 5, 0)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("a count of its 3 samples"));
        Assert.That(() => new Succession(0.1, 1, (1L << 40) + 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("from 1 to 2^40"));
        Assert.That(() => new Succession(0.1, 1, 1L << 40), Throws.Nothing);
        Assert.That(() => new Succession(0.1, 1, 1), Throws.Nothing);
        Assert.That(() => new Succession(0.1, 1, 100).Certify(new(3000, 2999, 1, 1, 0), 0.1, null, new([9, 1]), null!, (_, samples) => new(0, samples)), Throws.ArgumentNullException);
        Assert.That(() => new Succession(0.1, 1, 100).Certify(new(3, 2, 1, 1, 0), null, null, new([9, 1]), (_, samples) => [samples, 0], null!), Throws.ArgumentNullException);

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
