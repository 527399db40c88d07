using RandomizedSmoothing.Statistics;
using RandomizedSmoothing.Tests.Certification;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Statistics;

public sealed class ConfidenceSequenceTests
{
    private static IReadOnlyList<double[]> Table => Read("confidence_sequence");

    private static IEnumerable<double[]> Bounds => Table.Where(row => row[5] >= 0);

    [Test]
    public void The_evidence_is_the_integral() => Assert.That(
        Table.Max(row => Math.Abs(BinomialConfidenceSequence.LogEvidenceAbove((long)row[0], (long)row[1], new(row[2], 1 - row[2])) - row[3]) / Math.Max(1, Math.Abs(row[3]))),
        Is.LessThan(1e-10));

    [Test]
    public void The_bound_is_where_the_evidence_suffices_and_never_above()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Bounds)
            {
                var bound = BinomialConfidenceSequence.LowerBound((long)row[0], (long)row[1], row[4]);
                Assert.That(bound, Is.LessThanOrEqualTo(row[5]).And.EqualTo(row[5]).Within(1e-6).Percent, string.Join(", ", row));
            }
        }
    }

    /// <summary>Of 10⁶ to 2⁴⁰ trials, where evidence changes fast with the bound. The reference has 22 digits, and is rounded to the nearest double.</summary>
    [Test]
    public void No_bound_of_many_trials_lies_above_the_reference()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Read("confidence_sequence_large"))
            {
                var (k, n) = ((long)row[0], (long)row[1]);
                Assert.That(BinomialConfidenceSequence.LogEvidenceAbove(k, n, new(row[2], 1 - row[2])), Is.EqualTo(row[3]).Within(1e-9), string.Join(", ", row));
                Assert.That(BinomialConfidenceSequence.LowerBound(k, n, row[4]), Is.LessThanOrEqualTo(row[5]).And.EqualTo(row[5]).Within(1e-6).Percent, string.Join(", ", row));
            }
        }
    }

    /// <summary>What the rounding of ln M is allowed is there at the bound itself: 1e-9.</summary>
    [Test]
    public void At_a_bound_the_evidence_suffices_with_room_for_its_rounding()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Bounds.Concat(Read("confidence_sequence_large")))
            {
                var (k, n, alpha) = ((long)row[0], (long)row[1], row[4]);
                var bound = BinomialConfidenceSequence.LowerBound(k, n, alpha);
                Assert.That(BinomialConfidenceSequence.LogEvidenceAbove(k, n, new(bound, 1 - bound)) + Math.Log(alpha), Is.GreaterThanOrEqualTo(0.999e-9), string.Join(", ", row));
            }
        }
    }

    [Test]
    public void The_upper_bound_is_one_less_the_bound_of_the_failures_rounded_up()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Bounds)
            {
                var (k, n, alpha) = ((long)row[0], (long)row[1], row[4]);
                Assert.That(
                    ExactTail.IsComplementRoundedUp(BinomialConfidenceSequence.UpperBound(n - k, n, alpha), BinomialConfidenceSequence.LowerBound(k, n, alpha)), string.Join(", ", row));
            }
        }
    }

    [Test]
    public void A_bound_of_failures_is_one_of_successes() => Assert.Multiple(() =>
    {
        Assert.That(BinomialConfidenceSequence.UpperBound(64, 64, 0.01), Is.EqualTo(1));
        Assert.That(BinomialConfidenceSequence.LowerBound(0, 64, 0.01), Is.Zero);
        foreach (var k in new[] { 0, 3, 32, 63 })
        {
            Assert.That(BinomialConfidenceSequence.UpperBound(k, 64, 0.01), Is.GreaterThanOrEqualTo(1 - BinomialConfidenceSequence.LowerBound(64 - k, 64, 0.01)).Within(1e-15));
        }
    });

    [Test]
    public void What_may_be_looked_at_always_is_wider_than_what_may_be_looked_at_once([Values(64, 1000, 100_000)] long n)
    {
        foreach (var k in new[] { n / 2, n * 9 / 10, n - 1, n })
        {
            Assert.That(BinomialConfidenceSequence.LowerBound(k, n, 0.001), Is.LessThan(ClopperPearson.LowerBound(k, n, 0.001)));
        }
    }

    // The root that is found first lies some ulps too high there: more than one step leads outward.
    [TestCase(1, 2, 3.559351160995507E-09)]
    [TestCase(1, 4, 7.552057784592306E-07)]
    [TestCase(250, 474, 4.599303298501941E-05)]
    public void A_bound_is_taken_outward_until_the_evidence_suffices(long successes, long trials, double alpha)
    {
        var bound = BinomialConfidenceSequence.LowerBound(successes, trials, alpha);
        Assert.That(BinomialConfidenceSequence.LogEvidenceAbove(successes, trials, new(bound, 1 - bound)) + Math.Log(alpha), Is.GreaterThanOrEqualTo(0.999e-9));
    }

    [Test]
    public void Evidence_falls_with_the_threshold()
    {
        foreach (var (k, n) in new[] { (1L, 5L), (5, 5), (70, 100), (99_000, 100_000) })
        {
            var evidence = Enumerable.Range(1, 199).Select(i => i / 200.0).Select(p => BinomialConfidenceSequence.LogEvidenceAbove(k, n, new(p, 1 - p)));
            Assert.That(evidence, Is.Ordered.Descending);
        }
    }

    [Test]
    public void A_wrong_argument_of_the_upper_bound_is_the_caller_s_own() => Assert.Multiple(() =>
    {
        Assert.That(() => BinomialConfidenceSequence.UpperBound(-1, 5, 0.1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("is -1").And.Message.Contains("from 0 to 5, the number of trials"));
        Assert.That(() => BinomialConfidenceSequence.UpperBound(0, 0, 0.1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("is 0").And.Message.Contains("from 1 to 2^40"));
    });

    [TestCase(-1, 10, 0.5, "successes")]
    [TestCase(11, 10, 0.5, "successes")]
    [TestCase(0, 0, 0.5, "trials")]
    [TestCase(1, 1L << 41, 0.5, "trials")]
    public void An_argument_of_the_evidence_outside_its_range_is_named(long successes, long trials, double threshold, string name) => Assert.That(
        () => BinomialConfidenceSequence.LogEvidenceAbove(successes, trials, new(threshold, 1 - threshold)),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name).And.Message.Contains("but must be"));

    [TestCase(-1, 10, 0.05, "successes")]
    [TestCase(11, 10, 0.05, "successes")]
    [TestCase(0, 0, 0.05, "trials")]
    [TestCase(0, 1L << 41, 0.05, "trials")]
    [TestCase(1, 1L << 41, 0.05, "trials")]
    [TestCase(1, 10, 0, "alpha")]
    [TestCase(1, 10, double.NaN, "alpha")]
    public void An_argument_outside_its_range_is_named(long successes, long trials, double alpha, string name) => Assert.That(
        () => BinomialConfidenceSequence.LowerBound(successes, trials, alpha),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name).And.Message.Contains("but must be"));
}
