using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 3 and what §3.2 says of it. Ranges were computed apart, with Python's fractions.</summary>
public sealed class Table3
{
    // A class of ImageNet has 50 validation images: its accuracy is a multiple of 2 %.
    [Test]
    public void ImageNet_s_accuracies_are_shares_of_50() =>
        Assert.That(Table3Print.Rows.Where(row => row.Classes == 1000).SelectMany(row => row.Accuracies).Where(percent => percent % 2 != 0), Is.Empty);

    [Test]
    public void Its_printed_rows_ascend_and_none_of_its_numbers_is_checked() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Of<Table3Ascends>(), Has.Length.EqualTo(32).And.All.GreaterThanOrEqualTo(0));
        Assert.That(new Claims.Paper.Table3().Decision().Verdict, Is.EqualTo(Verdict.Undecided));
    });

    [Test]
    public void Its_sigmas_are_those_of_the_cited_work() => Assert.That(CaseMargins.Of<Table3Factors>(), Is.EqualTo([0.0, 0, 0]));

    // ⌈pk/100⌉: 1 and 10 of ten; 10 and 1000 of a thousand.
    [Test]
    public void Of_a_thousand_classes_the_first_percentile_is_the_tenth_lowest() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<ExtremePercentiles>(), Is.EqualTo([0.0, 0, -9, 0]));
        Assert.That(CaseMargins.Violated<ExtremePercentiles>(), Is.EqualTo(["c = 1000, percentile = 1"]));
        Assert.That(CaseMargins.Of<ExtremePercentilesCorrected>(), Is.EqualTo([0.0, 0, 0]));
    });

    [Test]
    public void Without_smoothing_most_classes_are_accurate() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Of<MostClassesAreAccurateWithoutSmoothing>(), Is.EqualTo([38.0, 16]));
        Assert.That(PrintedMargins.Decided<MostClassesAreAccurateWithoutSmoothing>(), Is.EqualTo((15.5, 16.5, 2, 0, 0)));
    });

    [Test]
    public void Their_accuracy_decreases() => Assert.Multiple(() =>
    {
        // 88, 8, 0, 0; 66, 36, 2, 0.
        Assert.That(PrintedMargins.Of<AccuracyOfMostClassesDecreases>(), Is.EqualTo([80.0, 88, 88, 8, 8, 30, 64, 66, 34, 36, 2]));
        Assert.That(PrintedMargins.Decided<AccuracyOfMostClassesDecreases>(), Is.EqualTo((1.0, 2.5, 11, 0, 0)));
    });

    // 8 or 9 of 10 less 7.5; 750 to 999 of 1000 less 750.
    [Test]
    public void That_more_than_three_quarters_of_ImageNet_s_classes_are_lost_is_open() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Decided<MostClassesHaveZeroAccuracy>(), Is.EqualTo((0.0, 249.0, 1, 0, 1)));
        Assert.That(PrintedMargins.Decided<MostClassesHaveZeroAccuracyCorrected>(), Is.EqualTo((0.0, 249.0, 2, 0, 0)));
    });

    [Test]
    public void With_smoothing_every_gap_is_larger_than_the_smallest_that_is_called_bias() => Assert.Multiple(() =>
    {
        // 100, 72 and 98; 96, 82 and 56; each less 25.6.
        Assert.That(PrintedMargins.Of<SmoothingAloneMakesBias>(), Is.EqualTo([74.4, 46.4, 72.4, 70.4, 56.4, 30.4]));
        Assert.That(PrintedMargins.Decided<SmoothingAloneMakesBias>(), Is.EqualTo((29.3, 31.0, 6, 0, 0)));
    });

    [Test]
    public void Smoothing_alone_widens_the_gap_for_CIFAR10_but_not_always_for_ImageNet() => Assert.Multiple(() =>
    {
        // 100, 72 and 98 against 18; 96, 82 and 56 against 86.
        Assert.That(PrintedMargins.Of<SmoothingAloneAddsBias>(), Is.EqualTo([82.0, 54, 80, 10, -4, -30]));
        Assert.That(PrintedMargins.Decided<SmoothingAloneAddsBias>(), Is.EqualTo((-31.5, -28.5, 4, 2, 0)));
    });

    [Test]
    public void Smoothing_alone_lowers_the_ratio() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Of<SmoothingAloneAddsBiasCorrected>(), Is.EqualTo([0.8125, 0.8125, 0.8125, 0.14, 0.14, 0.14]));
        Assert.That(PrintedMargins.Decided<SmoothingAloneAddsBiasCorrected>(), Is.EqualTo((0.126, 0.1457, 6, 0, 0)));
    });

    [Test]
    public void Without_smoothing_and_at_a_quarter_another_network_is_as_it_was_counted() => Assert.Multiple(() =>
    {
        // 680, 700, 709, 748, 775, 841, 873, 905, 929, 943 of 1000; and eight classes with none, 107, 827.
        Assert.That(Ours(0m), Is.EqualTo([68.0, 70.9, 77.5, 90.5, 94.3]));
        Assert.That(Ours(0.12m), Is.EqualTo([0.0, 0, 0.5, 2.6, 97.9]));
        Assert.That(Ours(0.25m), Is.EqualTo([0.0, 0, 0, 0, 82.7]));
    });

    [Test]
    public void At_one_half_six_of_ten_classes_of_another_network_have_nothing_left_and_three_one_image_in_a_thousand()
    {
        Assert.That(Ours(0.5m), Is.EqualTo([0.0, 0, 0, 0.1, 98.9]));

        // One class in a thousand rounds to 0 %; six classes without a right image are not eight. The chance is P(X ≤ 1)² of a binomial
        // variable with n = 1000 and p = 0.005 (SciPy): that two more classes than the one of 989 have half a percent.
        var (printed, literal) = (new Cifar10MostClassesHaveZeroAccuracy().Decide(), new Cifar10MostClassesHaveZeroAccuracyLiteral().Decide());
        Assert.Multiple(() =>
        {
            Assert.That((printed.Verdict, literal.Verdict), Is.EqualTo((Verdict.CarriesOver, Verdict.DoesNotCarryOver)));
            Assert.That(printed.SmallestMargin, Is.EqualTo(0.4).Within(1e-12));
            Assert.That(printed.Measured[0].ChanceOfOpposite, Is.EqualTo(0.0016072880094366835).Within(1e-9));
            Assert.That(literal.SmallestMargin, Is.EqualTo(-1.5).Within(1e-12));
        });
    }

    private static double[] Ours(decimal sigma) => [.. new Table3OnAResnet20().Decide().Measured.Where(result => result.Case.Point["sigma"] == (double)sigma).Select(result => Math.Round(result.Estimate.Value, 9))];
}
