using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 2 beside the audited logs, and what §§3, 3.2 and 4.3 say of it. Ranges were computed apart, with Python's fractions.</summary>
public sealed class Table2
{
    // 68.9 beside 72.8 ± 1.5: 3.9 less 1.5 and twice half a tenth.
    [Test]
    public void One_number_at_the_largest_sigma_is_not_that_of_the_audited_log()
    {
        var off = new Claims.Paper.Table2().Numbers.Where(number => !number.IsReproduced).ToArray();
        Assert.That(off.Select(number => number.Margin), Is.EqualTo([-2.3]).Within(1e-12));
    }

    // 22.2 beside 20.8 ± 1.3, 0.5105 beside 0.50 ± 0.01, 1.0827 beside 1.07 ± 0.01.
    [Test]
    public void Three_more_are_within_the_rounding_of_mean_and_deviation() => Assert.That(
        new Claims.Paper.Table2().Numbers.Where(number => number.Place.StartsWith("σ = 1.00", StringComparison.Ordinal) && number.IsReproduced).Select(number => number.Margin),
        Is.EqualTo([0, 0.0095, 0.0073]).Within(6e-5));

    [Test]
    public void The_correct_certified_radius_keeps_rising() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Of<CorrectRadiusKeepsRising>().Take(6), Is.EqualTo([0.22, 0.46, 0.73, 0.91, 1.06, 1.46]));
        Assert.That(PrintedMargins.Decided<CorrectRadiusKeepsRising>(), Is.EqualTo((0.14, 0.16, 21, 0, 0)));
        Assert.That(AuditedLogs.All.Select(log => log.CorrectRadius), Is.Ordered);
    });

    // 0.51 above 0.50 by 0 to 0.02, but for the 0.
    [Test]
    public void The_average_certified_radius_climbs_then_decreases() =>
        Assert.That(PrintedMargins.Decided<AverageRadiusClimbsThenDecreases>(), Is.EqualTo((0.0, 0.02, 13, 0, 0)));

    [Test]
    public void It_turns_between_one_half_and_one() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Decided<SigmaThreshold>(), Is.EqualTo((0.05, 0.07, 9, 0, 0)));
        Assert.That(AuditedLogs.All.MaxBy(log => log.Radius)!.Sigma, Is.EqualTo(0.5m));
    });

    [Test]
    public void The_accuracy_drops() => Assert.Multiple(() =>
    {
        // 28/34 less 42/56, 51/80, 50/107, 44/125, 38/140, 32/180.
        Assert.That(PrintedMargins.Of<AccuracyDropsWithSigma>().Take(6), Is.EqualTo([0.07353, 0.18603, 0.35624, 0.47153, 0.55210, 0.64575]).Within(1e-5));
        Assert.That(PrintedMargins.Decided<AccuracyDropsWithSigma>(), Is.EqualTo((0.0313, 0.1162, 21, 0, 0)));
        Assert.That(AuditedLogs.All.Select(log => log.Accuracy), Is.Ordered.Descending);
    });

    [Test]
    public void The_accuracy_is_why_the_average_radius_falls() =>
        Assert.That(PrintedMargins.Decided<AverageRadiusFallsByAccuracy>(), Is.EqualTo((0.0, 0.02, 20, 0, 0)));

    // Two roads to the accuracy: the table's radii, and the class-wise accuracies between which it must lie.
    [Test]
    public void The_accuracy_that_the_radii_imply_lies_between_the_class_wise_ones() => Assert.That(
        Table2Print.Columns.Where(column => 100 * column.Radius.Mean / column.CorrectRadius.Mean is var accuracy
            && (accuracy < column.Lowest.Mean || accuracy > column.Highest.Mean)),
        Is.Empty);

    [Test]
    public void Imbalance_grows_only_up_to_one() => Assert.Multiple(() =>
    {
        // 25.6 beside 33.8, 39.5, 52.0, 51.4, 47.8, 39.8.
        Assert.That(PrintedMargins.Of<ImbalanceGrowsWithSigma>().Take(6), Is.EqualTo([8.2, 13.9, 26.4, 25.8, 22.2, 14.2]));
        Assert.That(PrintedMargins.Decided<ImbalanceGrowsWithSigma>(), Is.EqualTo((-12.4, -12.0, 15, 6, 0)));
        Assert.That(AuditedLogs.All.Select(log => log.Highest - log.Lowest), Is.EqualTo([0.253m, 0.336m, 0.369m, 0.467m]));
    });

    [Test]
    public void As_a_ratio_it_grows_throughout() => Assert.Multiple(() =>
    {
        // 1.3776 beside 1.6101, 1.9316, 3.5, 6.2449, 9.8519, 34.1667.
        Assert.That(PrintedMargins.Of<ImbalanceGrowsWithSigmaCorrected>().Take(6), Is.EqualTo([0.2325, 0.5540, 2.1224, 4.8673, 8.4743, 32.7891]).Within(1e-4));
        Assert.That(PrintedMargins.Decided<ImbalanceGrowsWithSigmaCorrected>(), Is.EqualTo((0.2284, 0.2366, 21, 0, 0)));
    });
}
