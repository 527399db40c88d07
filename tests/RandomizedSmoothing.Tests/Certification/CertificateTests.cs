using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Statistics;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Certification;

public sealed class CertificateTests
{
    // Bounds are rounded outward by about 1e-12; near ½ a radius magnifies that.
    private const double Slack = 1e-9;

    private static IReadOnlyList<double[]> Table => Read("certificates");

    [Test]
    public void A_radius_is_the_reference_rounded_down()
    {
        Assert.That(Table, Has.Count.GreaterThanOrEqualTo(60));
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Table)
            {
                var counts = new[] { (long)row[0], (long)row[1], (long)row[2] };
                var (sigma, alpha) = (row[3], row[4]);
                Check(ClassBound.OneSided(Select(counts), new(counts), alpha), sigma, row[5], row);
                Check(ClassBound.Separate(Select(counts), new(counts), alpha), sigma, row[6], row);
            }
        }
    }

    [Test]
    public void The_class_is_the_one_that_other_samples_chose()
    {
        var bound = ClassBound.OneSided(Select([3, 7]), new([90L, 10L]), 0.001);
        Assert.Multiple(() =>
        {
            Assert.That(bound.Class, Is.EqualTo(1));
            Assert.That(bound.LowerBound, Is.EqualTo(ClopperPearson.LowerBound(10, 100, 0.001)));
            Assert.That(Certificate.From(bound, 0.25), Is.Null);
        });
    }

    [Test]
    public void A_separate_bound_certifies_a_class_below_one_half()
    {
        long[] counts = [450, 100, 90, 90, 90, 90, 90];
        Assert.Multiple(() =>
        {
            Assert.That(Certificate.From(ClassBound.OneSided(Select(counts), new(counts), 0.001), 1), Is.Null);
            Assert.That(Certificate.From(ClassBound.Separate(Select(counts), new(counts), 0.001), 1)!.Radius, Is.InRange(0.3, 0.6));
        });
    }

    [Test]
    public void All_samples_agreeing_gives_the_largest_radius()
    {
        var certificate = Certificate.From(ClassBound.OneSided(Select([100_000, 0]), new([100_000L, 0]), 0.001), 0.5)!;
        var largest = new CertifiedRadiusProcedure(0.5, 100_000, 0.001).Maximum;
        Assert.That(certificate.Radius, Is.InRange(largest * (1 - Slack), largest));
    }

    // mpmath, 60 digits: Φ⁻¹ of these doubles, rounded down to one. What p_A leaves is a double here, and p_B's bound: neither loses a bit.
    [TestCase(0.51, 0.025068908258711057)]
    [TestCase(0.5625, 0.15731068461017067)]
    [TestCase(0.6, 0.2533471031357997)]
    [TestCase(0.64, 0.35845879325119373)]
    [TestCase(0.7, 0.5244005127080406)]
    [TestCase(0.75, 0.6744897501960817)]
    [TestCase(0.8, 0.8416212335729143)]
    [TestCase(0.85, 1.0364333894937894)]
    [TestCase(0.9, 1.2815515655446006)]
    [TestCase(0.95, 1.6448536269514722)]
    [TestCase(0.97, 1.8807936081512504)]
    [TestCase(0.99, 2.3263478740408408)]
    [TestCase(0.995, 2.5758293035489004)]
    [TestCase(0.999, 3.090232306167813)]
    [TestCase(0.9999, 3.719016485455708)]
    [TestCase(0.99999, 4.264890793923841)]
    [TestCase(0.999999, 4.753424308817087)]
    [TestCase(1 - (1 / 1073741824.0), 6.009353565530743)]
    [TestCase(1 - (1 / 1099511627776.0), 7.047700256664409)]
    [TestCase(1 - (1 / 9007199254740992.0), 8.209536151601386)]
    public void A_radius_is_not_above_the_true_one_by_a_single_bit(double p, double truth)
    {
        var radius = Certificate.From(ClassBound.Enclosed(0, p, 1, 0.001), 1)!.Radius;
        Assert.That(radius, Is.LessThanOrEqualTo(truth).And.GreaterThan(truth * (1 - 2e-15)));
    }

    [TestCase(0.5)]
    [TestCase(0.25)]
    public void A_class_that_is_level_with_its_runner_up_is_certified_at_radius_0(double p) => Assert.Multiple(() =>
    {
        Assert.That(Certificate.From(ClassBound.Enclosed(0, p, p, 0.001), 1)?.Radius, Is.Zero);
        Assert.That(Certificate.From(ClassBound.Enclosed(0, Math.BitDecrement(p), p, 0.001), 1), Is.Null);
    });

    [Test]
    public void Counts_that_are_none_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new SelectionCounts([5]), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("classes is 1, but must be an integer >= 2"));
        Assert.That(() => new EstimationCounts([long.MaxValue, long.MaxValue, 4]), Throws.InstanceOf<OverflowException>(), "and not 2 samples");
        Assert.That(() => new SelectionCounts([0, 0]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new EstimationCounts([3, -1]), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("-1"));
        Assert.That(() => ClassBound.OneSided(Select([1, 2, 3]), new([1L, 2]), 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("must have 3"));
        Assert.That(() => ClassBound.Separate(Select([1, 2]), new([1L, 2]), 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Certificate.From(ClassBound.OneSided(Select([9, 0]), new([90L, 0]), 0.1), 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    private static SelectionCounts Select(long[] counts) => new(counts);

    private static void Check(ClassBound bound, double sigma, double expected, double[] row)
    {
        var place = string.Join(", ", row);
        var certificate = Certificate.From(bound, sigma);
        Assert.That(certificate is null, Is.EqualTo(expected < 0), place);
        if (certificate is not null)
        {
            // The table has 17 digits.
            Assert.That(certificate.Radius, Is.LessThanOrEqualTo(expected * (1 + 1e-16)).And.GreaterThanOrEqualTo(expected - (Slack * sigma)), place);
        }
    }
}
