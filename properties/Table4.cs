using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 4 beside the audited logs and Tables 2 and 3, and what §5 says of it. Ranges were computed apart, with Python's fractions.</summary>
public sealed class Table4
{
    [Test]
    public void Its_minima_are_those_of_the_audited_logs_and_its_maxima_are_not() => Assert.That(
        new Claims.Paper.Table4().Numbers.Select(number => (number.Place[^8..^5], number.IsReproduced)),
        Is.All.Matches<(string Name, bool IsReproduced)>(number => number.IsReproduced == (number.Name == "min")));

    [Test]
    public void That_its_standard_column_agrees_with_Table_2_is_open_within_one_deviation_and_not_within_one_and_a_half() => Assert.Multiple(() =>
    {
        // 67 beside 67.8 ± 1.9, 94 beside 93.4 ± 1.3; 55, 90; 46, 84; 22, 73.
        Assert.That(PrintedMargins.Of<Table4AgreesWithTable2>(), Is.EqualTo([1.1, 0.7, 4.4, 0.5, 1.2, 0.1, 0.1, 1.3]));
        Assert.That(PrintedMargins.Decided<Table4AgreesWithTable2>(), Is.EqualTo((-0.5, 0.7, 5, 0, 3)));
        Assert.That(PrintedMargins.Decided<Table4AgreesWithTable2Corrected>(), Is.EqualTo((0.125, 1.375, 8, 0, 0)));
    });

    [Test]
    public void Augmentation_reduces_the_bias_by_a_factor_of_nearly_two_or_more() => Assert.Multiple(() =>
    {
        // 100/27, 72/35, 98/38, less 1.5.
        Assert.That(PrintedMargins.Of<AugmentationReducesBias>(), Is.EqualTo([2.20370, 0.55714, 1.07895]).Within(1e-5));
        Assert.That(PrintedMargins.Decided<AugmentationReducesBias>(), Is.EqualTo((0.4722, 0.6324, 3, 0, 0)));
    });

    [Test]
    public void Augmentation_raises_the_accuracy() => Assert.Multiple(() =>
    {
        // 67 − 31.8, 55 − 14.4, 46 − 19.6.
        Assert.That(PrintedMargins.Of<AugmentationRaisesAccuracy>(), Is.EqualTo([35.2, 40.6, 26.4]).Within(1e-12));
        Assert.That(PrintedMargins.Decided<AugmentationRaisesAccuracy>(), Is.EqualTo((25.4, 27.0, 3, 0, 0)));
    });

    [Test]
    public void The_example_of_the_text_is_in_the_tables() => Assert.Multiple(() =>
    {
        Assert.That((Table3Print.At(10, 0.12m).Lowest, Table3Print.At(10, 0.12m).Highest), Is.EqualTo((0, 100)));
        Assert.That((Table4Print.At(1, 0.12m).Lowest, Table4Print.At(1, 0.12m).Highest), Is.EqualTo((67, 94)));
    });

    [Test]
    public void The_bias_increases_with_sigma_but_for_one_step_and_perhaps_another() => Assert.Multiple(() =>
    {
        // 27, 35, 38, 51; 20, 24, 33, 46; 18, 28, 29, 45; 29, 36, 87, 61: the first of each less the second to fourth, and so on.
        Assert.That(PrintedMargins.Of<BiasIncreasesWithSigma>(), Is.EqualTo(
            [8.0, 11, 24, 3, 16, 13, 4, 13, 26, 9, 22, 13, 10, 11, 27, 1, 17, 16, 7, 58, 32, 51, 25, -26]));
        Assert.That(PrintedMargins.Decided<BiasIncreasesWithSigma>(), Is.EqualTo((-27.5, -24.0, 22, 1, 1)));
    });

    [Test]
    public void Without_these_two_it_does() =>
        Assert.That(PrintedMargins.Decided<BiasIncreasesWithSigmaCorrected>(), Is.EqualTo((1.0, 5.0, 22, 0, 0)));

    [Test]
    public void Ten_or_twenty_five_points_reduce_the_bias_by_less_than_half() =>
        Assert.That(PrintedMargins.Decided<Remark10Or25PointsReduceBias>(), Is.EqualTo((0.06, 0.1346, 16, 0, 0)));

    [Test]
    public void Fifty_points_are_worse_than_one_from_one_half_on() => Assert.Multiple(() =>
    {
        Assert.That(PrintedMargins.Of<Remark50PointsAreWorseThanOne>(), Is.EqualTo([2.0, 1, 49, 10]));
        Assert.That(PrintedMargins.Decided<Remark50PointsAreWorseThanOne>(), Is.EqualTo((-1.0, 3.0, 2, 0, 2)));
        Assert.That(PrintedMargins.Decided<Remark50PointsAreWorseThanOneCorrected>(), Is.EqualTo((8.0, 12.0, 2, 0, 0)));
    });

    [Test]
    public void That_the_relative_improvement_falls_is_open() => Assert.Multiple(() =>
    {
        // 7/27, 11/35, 5/38, 5/51; 9/27, 7/35, 9/38, 6/51.
        Assert.That(
            PrintedMargins.Of<RelativeImprovementFalls>(),
            Is.EqualTo([-0.05503, 0.12768, 0.16122, 0.18271, 0.21625, 0.03354, 0.13333, 0.09649, 0.21569, -0.03684, 0.08235, 0.11920]).Within(1e-5));
        Assert.That(PrintedMargins.Decided<RelativeImprovementFalls>(), Is.EqualTo((-0.1688, 0.0567, 7, 0, 5)));
    });

    [Test]
    public void It_falls_from_the_smallest_sigma_to_the_largest() =>
        Assert.That(PrintedMargins.Decided<RelativeImprovementFallsCorrected>(), Is.EqualTo((0.0577, 0.2614, 2, 0, 0)));

    // 51/46 beside 28/22.
    [Test]
    public void That_of_the_lowest_class_rises() =>
        Assert.That(PrintedMargins.Decided<RelativeImprovementOfTheLowestFalls>(), Is.EqualTo((-0.2396, -0.0904, 2, 4, 6)));
}
