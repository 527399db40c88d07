using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 2 beside the audited logs, and what §§3, 3.2 and 4.3 say of it. Margins were computed by hand from the print.</summary>
public sealed class Table2
{
    [Test]
    public void Its_numbers_at_the_largest_sigma_are_not_those_of_the_audited_log()
    {
        // 22.2 beside 20.8 ± 1.3, 68.9 beside 72.8 ± 1.5, 0.5105 beside 0.50 ± 0.01, 1.0827 beside 1.07 ± 0.01.
        var off = new Claims.Paper.Table2().Numbers.Where(number => !number.IsReproduced);
        Assert.That(off.Select(number => number.Margin), Is.EqualTo([-0.1, -2.4, -0.0005, -0.0027]).Within(6e-5));
    }

    [Test]
    public void The_correct_certified_radius_keeps_rising() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<CorrectRadiusRises>(), Is.EqualTo([0.22, 0.24, 0.27, 0.18, 0.15, 0.40]));
        Assert.That(AuditedLogs.All.Select(log => log.CorrectRadius), Is.Ordered);
    });

    [Test]
    public void The_average_certified_radius_climbs_then_decreases() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<AverageRadiusClimbsThenDecreases>(), Is.EqualTo([0.14, 0.09, 0.01, 0.06, 0.06, 0.06]));
    });

    [Test]
    public void It_turns_between_one_half_and_one() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<SigmaThreshold>(), Is.EqualTo([0.14, 0.09, 0.06, 0.06, 0.06]));
        Assert.That(AuditedLogs.All.MaxBy(log => log.Radius)!.Sigma, Is.EqualTo(0.5m));
    });

    [Test]
    public void The_accuracy_drops() => Assert.Multiple(() =>
    {
        // 28/34, 42/56, 51/80, 50/107, 44/125, 38/140, 32/180.
        Assert.That(CaseMargins.Of<AccuracyDropsWithSigma>(), Is.EqualTo([0.07353, 0.1125, 0.17021, 0.11529, 0.08057, 0.09365]).Within(1e-5));
        Assert.That(AuditedLogs.All.Select(log => log.Accuracy), Is.Ordered.Descending);
    });

    // Two roads to the accuracy: the table's radii, and the class-wise accuracies between which it must lie.
    [Test]
    public void The_accuracy_that_the_radii_imply_lies_between_the_class_wise_ones() => Assert.That(
        Table2Print.Columns.Where(column => 100 * column.Radius.Mean / column.CorrectRadius.Mean is var accuracy
            && (accuracy < column.Lowest.Mean || accuracy > column.Highest.Mean)),
        Is.Empty);

    [Test]
    public void Imbalance_grows_only_up_to_one() => Assert.Multiple(() =>
    {
        // 25.6, 33.8, 39.5, 52.0, 51.4, 47.8, 39.8.
        Assert.That(CaseMargins.Of<ImbalanceGrowsWithSigma>(), Is.EqualTo([8.2, 5.7, 12.5, -0.6, -3.6, -8.0]));
        Assert.That(AuditedLogs.All.Select(log => log.Highest - log.Lowest), Is.EqualTo([0.253m, 0.336m, 0.369m, 0.467m]));
    });

    [Test]
    public void As_a_ratio_it_grows_throughout() => Assert.Multiple(() =>
    {
        // 1.3776, 1.6101, 1.9316, 3.5, 6.2449, 9.8519, 34.1667.
        Assert.That(
            CaseMargins.Of<ImbalanceGrowsWithSigmaCorrected>(),
            Is.EqualTo([0.2325, 0.3215, 1.5684, 2.7449, 3.6070, 24.3148]).Within(1e-4));
    });
}
