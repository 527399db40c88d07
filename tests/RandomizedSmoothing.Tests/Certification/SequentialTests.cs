using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>Certification that stops when its question is answered: as safe as the fixed number of samples, and by far fewer.</summary>
public sealed class SequentialTests
{
    private const int Classifiers = 20_000;
    private const long N = 1000;
    private const double Alpha = 0.05;
    private const string FalseCertificates = "SequentialTests.False_certificates_are_no_more_than_alpha_however_often_one_looks";
    private const string FalseBounds = "SequentialTests.A_bound_is_ever_wrong_no_more_often_than_alpha";

    [TestCase(0.5, true)]
    [TestCase(0.8, true)]
    [TestCase(0.98, true)]
    [TestCase(0.8, false)]
    public void False_certificates_are_no_more_than_alpha_however_often_one_looks(double p, bool atRadius)
    {
        // p_A is what the radius needs, or less by nothing: every certificate of the radius, or above it, is a false one.
        var radius = CertifiedRadius.FromTopClass(1, new(p, 1 - p));
        var rule = atRadius ? StoppingRule.AtRadius(radius) : StoppingRule.Within(0.05);
        var random = new Random((int)(1000 * p));
        var wrong = Enumerable.Range(0, Classifiers).Count(_ => Run(random, p, rule, N, Alpha).Certificate?.Radius > radius);
        CheckAtMostAlpha(wrong, FalseCertificates);
    }

    [Test]
    public void A_bound_is_ever_wrong_no_more_often_than_alpha([Values(0.5, 0.8, 0.98)] double p) =>
        CheckAtMostAlpha(EverAbove(p, Boundary(n => k => BinomialConfidenceSequence.LowerBound(k, n, Alpha) > p)), FalseBounds);

    /// <summary>Clopper and Pearson's bound, looked at again and again: what may not be done, and why.</summary>
    [Test]
    public void A_bound_for_one_look_breaks_the_promise()
    {
        var wrong = EverAbove(0.5, Boundary(n => k => ClopperPearson.LowerBound(k, n, Alpha) > 0.5));
        Assert.That(() => CheckAtMostAlpha(wrong, FalseBounds), Throws.InstanceOf<AssertionException>());
    }

    [TestCase(0.9999, 0.5, true)]
    [TestCase(0.9, 0.5, true)]
    [TestCase(0.9, 2, false)]
    [TestCase(0.4, 0.5, false)]
    [TestCase(0.6, 0.5, false)]
    public void A_clear_answer_takes_few_samples(double p, double radius, bool isCertified)
    {
        var answer = Run(new Random(3), p, StoppingRule.AtRadius(radius), 100_000, 0.001);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Certificate?.Radius >= radius, Is.EqualTo(isCertified));
            Assert.That(answer.Samples, Is.LessThan(2500));
        });
    }

    [Test]
    public void What_is_out_of_reach_for_n_samples_is_not_waited_for() =>
        Assert.That(Run(new Random(3), 1, StoppingRule.AtRadius(3), 1000, 0.001).Samples, Is.EqualTo(100 + 64));

    [Test]
    public void A_precision_is_kept()
    {
        var certificate = Run(new Random(5), 0.9, StoppingRule.Within(0.1), 1_000_000, 0.001);
        Assert.That(certificate.Certificate!.Radius, Is.InRange(StandardNormal.LowerQuantile(0.9) - 0.1, StandardNormal.LowerQuantile(0.9)));
        Assert.That(certificate.Samples, Is.LessThan(40_000));
    }

    [Test]
    public void At_the_end_it_is_nearly_the_fixed_procedure()
    {
        // Nothing stops it: p is at the radius itself.
        var fixedRadius = new CertifiedRadiusProcedure(1, 10_000, 0.0005).Radius(9000)!.Value;
        var last = ClassBound.AnyTime(new([1, 0]), new([9000, 1000]), 10_000, 0.001);
        var before = ClassBound.AnyTime(new([1, 0]), new([9000, 1000]), 10_001, 0.001);
        Assert.Multiple(() =>
        {
            Assert.That(Certificate.From(last, 1)!.Radius, Is.EqualTo(fixedRadius).Within(1e-9));
            Assert.That(Certificate.From(before, 1)!.Radius, Is.LessThan(fixedRadius - 1e-3));
            Assert.That(() => ClassBound.AnyTime(new([1, 0]), new([9000, 1000]), 9999, 0.001), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("at least 10000"));
        });
    }

    [Test]
    public void Its_samples_are_the_first_of_the_fixed_procedure()
    {
        var seen = new List<(long, long)>();
        _ = CountedCertificate.From(new([10, 0]), (first, count) => { seen.Add((first, count)); return [count - 1, 1]; }, 2000, 0.001, 1, StoppingRule.AtRadius(2.9));
        Assert.That(seen.Select(part => part.Item1), Is.EqualTo(seen.Select((_, i) => seen.Take(i).Sum(part => part.Item2))));
        Assert.That(seen.Sum(part => part.Item2), Is.LessThanOrEqualTo(2000));
    }

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        Assert.That(() => StoppingRule.AtRadius(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => StoppingRule.AtRadius(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => StoppingRule.Within(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Run(new Random(1), 0.5, StoppingRule.AtRadius(1), 0, 0.001), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Run(new Random(1), 0.5, StoppingRule.AtRadius(1), 100, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    private static CountedCertificate Run(Random random, double p, StoppingRule rule, long n, double alpha) =>
        CountedCertificate.From(new([100, 0]), (_, samples) => Draw(random, p, samples), n, alpha, 1, rule);

    private static long[] Draw(Random random, double p, long samples)
    {
        var successes = 0L;
        for (var i = 0L; i < samples; i++)
        {
            successes += random.NextDouble() < p ? 1 : 0;
        }

        return [successes, samples - successes];
    }

    // For each n the smallest count whose bound is wrong.
    private static long[] Boundary(Func<long, Func<long, bool>> isWrong)
    {
        var boundary = new long[N + 1];
        for (long n = 1, k = 0; n <= N; n++)
        {
            while (k <= n && !isWrong(n)(k))
            {
                k++;
            }

            boundary[n] = k;
        }

        return boundary;
    }

    private static int EverAbove(double p, long[] boundary)
    {
        var random = new Random(11);
        return Enumerable.Range(0, Classifiers).Count(_ =>
        {
            var k = 0L;
            for (var n = 1; n <= N; n++)
            {
                k += random.NextDouble() < p ? 1 : 0;
                if (k >= boundary[n])
                {
                    return true;
                }
            }

            return false;
        });
    }

    // But for the chance in the budget, Binomial(classifiers, α) stays below this count.
    private static void CheckAtMostAlpha(int wrong, string test)
    {
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wrong} of {Classifiers} are false, {(double)wrong / Classifiers:F4} beside {Alpha}"));
        Assert.That(new Binomial(Classifiers, new(Alpha, 1 - Alpha)).AtLeast(wrong).Value, Is.GreaterThan(ErrorBudget.AlphaOf(test)), $"{wrong} false");
    }
}
