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

    [Test]
    public void Counts_that_are_none_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new SelectionCounts([5]), Throws.InstanceOf<ArgumentOutOfRangeException>());
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
