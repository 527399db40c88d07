using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 4 beside the audited logs and Tables 2 and 3, and what §5 says of it. Margins were computed by hand from the print.</summary>
public sealed class Table4
{
    [Test]
    public void Its_minima_are_those_of_the_audited_logs_and_its_maxima_are_not() => Assert.That(
        new Claims.Paper.Table4().Numbers.Select(number => (number.Place[^8..^5], number.IsReproduced)),
        Is.All.Matches<(string Name, bool IsReproduced)>(number => number.IsReproduced == (number.Name == "min")));

    [Test]
    public void Its_standard_column_agrees_with_Table_2() => Assert.Multiple(() =>
    {
        // 67 beside 67.8 ± 1.9, 94 beside 93.4 ± 1.3; 55, 90; 46, 84; 22, 73.
        Assert.That(CaseMargins.Of<Table4AgreesWithTable2>(), Is.EqualTo([1.1, 0.7, 4.4, 0.5, 1.2, 0.1, 0.1, 1.3]));
    });

    [Test]
    public void Augmentation_reduces_the_bias() => Assert.Multiple(() =>
    {
        // 100 − 27, 72 − 35, 98 − 38.
        Assert.That(CaseMargins.Of<AugmentationReducesBias>(), Is.EqualTo([73.0, 37, 60]));
    });

    [Test]
    public void The_example_of_the_text_is_in_the_tables() => Assert.Multiple(() =>
    {
        Assert.That((Table3Print.At(10, 0.12m).Lowest, Table3Print.At(10, 0.12m).Highest), Is.EqualTo((0, 100)));
        Assert.That((Table4Print.At(1, 0.12m).Lowest, Table4Print.At(1, 0.12m).Highest), Is.EqualTo((67, 94)));
    });

    [Test]
    public void The_bias_increases_with_sigma_but_for_one_step() => Assert.Multiple(() =>
    {
        // 27, 35, 38, 51; 20, 24, 33, 46; 18, 28, 29, 45; 29, 36, 87, 61.
        Assert.That(CaseMargins.Of<BiasIncreasesWithSigma>(), Is.EqualTo([8.0, 3, 13, 4, 9, 13, 10, 1, 16, 7, 51, -26]));
    });

    [Test]
    public void Without_that_step_it_does() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<BiasIncreasesWithSigmaCorrected>(), Is.EqualTo([8.0, 3, 13, 4, 9, 13, 10, 1, 16, 7, 51]));
    });

    [Test]
    public void Ten_or_twenty_five_points_reduce_the_bias() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<MorePointsReduceBias>(), Is.EqualTo([7.0, 11, 5, 5, 9, 7, 9, 6]));
    });

    [Test]
    public void Fifty_points_are_worse_than_one() => Assert.Multiple(() =>
    {
        Assert.That(CaseMargins.Of<FiftyPointsAreWorseThanOne>(), Is.EqualTo([2.0, 1, 49, 10]));
    });

    [Test]
    public void The_relative_improvement_does_not_always_fall() => Assert.Multiple(() =>
    {
        // 7/27, 11/35, 5/38, 5/51; 9/27, 7/35, 9/38, 6/51.
        Assert.That(
            CaseMargins.Of<RelativeImprovementFalls>(),
            Is.EqualTo([-0.05503, 0.18271, 0.03354, 0.13333, -0.03684, 0.11920]).Within(1e-5));
    });

    [Test]
    public void It_falls_over_a_factor_of_four() => Assert.Multiple(() =>
    {
        Assert.That(
            CaseMargins.Of<RelativeImprovementFallsCorrected>(),
            Is.EqualTo([0.12768, 0.16122, 0.21625, 0.03354, 0.09649, 0.21569, 0.08235, 0.11920]).Within(1e-5));
    });
}
