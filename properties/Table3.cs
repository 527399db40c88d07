using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 3 and what §3.2 says of it. Margins were computed by hand from the print.</summary>
public sealed class Table3
{
    // A class of ImageNet has 50 validation images: its accuracy is a multiple of 2 %.
    [Test]
    public void ImageNet_s_accuracies_are_shares_of_50() =>
        Assert.That(Table3Print.Rows.Where(row => row.Classes == 1000).SelectMany(row => row.Accuracies).Where(percent => percent % 2 != 0), Is.Empty);

    [Test]
    public void Without_smoothing_most_classes_are_accurate() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<MostClassesAreAccurateWithoutSmoothing>(), Is.EqualTo([38.0, 16]));
    });

    [Test]
    public void Their_accuracy_decreases() => Assert.Multiple(() =>
    {
        // 88, 8, 0; 66, 36, 2, 0.
        Assert.That(CaseMargins.Of<AccuracyOfMostClassesDecreases>(), Is.EqualTo([80.0, 8, 30, 34, 2]));
    });

    [Test]
    public void Smoothing_alone_widens_the_gap_for_CIFAR10_but_not_always_for_ImageNet() => Assert.Multiple(() =>
    {
        // 100, 72 and 98 against 18; 96, 82 and 56 against 86.
        Assert.That(CaseMargins.Of<SmoothingAloneMakesBias>(), Is.EqualTo([82.0, 54, 80, 10, -4, -30]));
        Assert.That(CaseMargins.Violated<SmoothingAloneMakesBias>(), Is.EqualTo(["c = 1000, sigma = 0.25", "c = 1000, sigma = 0.5"]));
    });

    [Test]
    public void Smoothing_alone_lowers_the_ratio() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<SmoothingAloneMakesBiasCorrected>(), Is.EqualTo([0.8125, 0.8125, 0.8125, 0.14, 0.14, 0.14]));
    });
}
