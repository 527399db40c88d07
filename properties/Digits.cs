using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>
/// What §3 and §5 say of networks, asked of this project's own. Margins were computed by hand from the measured accuracies
/// (snapshots/DigitsSnapshots.Class_wise_accuracies.verified.txt), in percentage points, of radii in input units.
/// </summary>
public sealed class Digits
{
    [Test]
    public void The_bias_increases_with_each_sigma_of_table_4() => Margins<DigitsBiasIncreasesWithSigma>(
        [7.94, 10.05, 50.27, 4.19, 10.87, 51.23, 3.08, 10.59, 52.63, 2.81, 10.80, 51.91]);

    [Test]
    public void The_imbalance_ends_where_all_classes_are_lost()
    {
        Margins<DigitsImbalanceGrowsWithSigma>([2.22, 28.55, 16.53, -63.57, -2.04]);
        Margins<DigitsImbalanceGrowsWithSigmaCorrected>([2.22, 28.55, 16.53]);
    }

    [Test]
    public void Smoothing_alone_makes_bias() => Margins<DigitsSmoothingAloneMakesBias>([3.27, 7.64, 13.81, 30.83]);

    [Test]
    public void Most_classes_survive_sigma_one_half() => Margins<DigitsMostClassesHaveZeroAccuracy>([-81.34]);

    [Test]
    public void The_correct_radius_stops_rising() => Margins<DigitsCorrectRadiusRises>([0.1688, -0.0077, -0.2573], 1e-4);

    [Test]
    public void The_average_radius_climbs_then_decreases() => Margins<DigitsAverageRadiusClimbsThenDecreases>([0.1458, 0.0537, 0.2911, 0.0433, 0.0001], 1e-4);

    [Test]
    public void Augmentation_narrows_the_gap_but_at_sigma_1() => Margins<DigitsAugmentationReducesBias>([3.27, 2.97, 6.74, -12.71]);

    [Test]
    public void Augmentation_does_not_bring_back_the_gap_without_noise() => Margins<DigitsAugmentationDoesNotCure>(
        [0.00, 7.94, 17.99, 68.26, 1.31, 5.50, 16.37, 67.59, 1.96, 5.04, 15.63, 68.26, 1.96, 4.77, 15.57, 67.48]);

    [Test]
    public void Fifty_points_are_worse_than_one_at_the_smallest_sigma_alone() => Margins<DigitsFiftyPointsAreWorseThanOne>([1.96, -3.17, -2.41, -0.78]);

    [Test]
    public void An_interval_is_about_the_images_of_its_run()
    {
        // By hand, 0.9600 of 50 is 48 and 0.7843 of 51 is 40: a share of a class is a count of its images.
        var run = OurRuns.Of("certify", 0.12m, 1, 0.12m)[0];
        Assert.Multiple(() =>
        {
            Assert.That(run.ClassAccuracy.Zip(run.ClassSizes, (share, n) => Math.Abs((share * n) - Math.Round(share * n))), Is.All.LessThan(0.01m));
            Assert.That((double)run.Gap, Is.InRange(run.GapInterval.Lower, run.GapInterval.Upper));
            Assert.That(OurRuns.All, Has.Length.EqualTo(81));
        });
    }

    private static void Margins<TClaim>(double[] expected, double within = 0.01)
        where TClaim : Claims.CaseClaim, new() => Assert.That(CaseMargins.Of<TClaim>(), Is.EqualTo(expected).Within(within));
}
