using System.Collections.Immutable;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Properties;

/// <summary>
/// What §3 and §5 say of networks, asked of this project's own. Margins were computed in Python from the counts that <c>verify --json</c>
/// prints, in percentage points, of radii in input units.
/// </summary>
public sealed class Digits
{
    [Test]
    public void The_bias_increases_with_each_sigma_of_table_4_but_its_first_step_is_not_clear()
    {
        Margins<DigitsBiasIncreasesWithSigma>(
            [4.302402, 16.798806, 46.075305, 4.094391, 12.852515, 47.406252, 4.280727, 13.637283, 47.558340, 4.484886, 13.229781, 47.072236]);
        Clear<DigitsBiasIncreasesWithSigma>([false, true, true, false, true, true, false, true, true, false, true, true]);
    }

    [Test]
    public void The_imbalance_ends_where_all_classes_are_lost()
    {
        Margins<DigitsImbalanceGrowsWithSigma>([2.983280, 24.973231, 21.966525, -67.942270, -0.404135]);
        Margins<DigitsImbalanceGrowsWithSigmaCorrected>([2.983280, 24.973231, 21.966525]);
        Assert.That(Of<DigitsImbalanceGrowsWithSigma>().Single(result => result.Verdict == Verdict.DoesNotCarryOver).Case.Point["higherSigma"], Is.EqualTo(1.5));
    }

    [Test]
    public void Smoothing_alone_makes_bias_and_clearly_at_one_half()
    {
        Margins<DigitsSmoothingAloneMakesBias>([3.521409, 7.946425, 25.955726]);
        Clear<DigitsSmoothingAloneMakesBias>([false, false, true]);
    }

    [Test]
    public void Most_classes_survive_sigma_one_half()
    {
        Margins<DigitsMostClassesHaveZeroAccuracy>([-82.506536]);
        Margins<DigitsMostClassesHaveZeroAccuracyLiteral>([-7.5]);
    }

    [Test]
    public void The_correct_radius_stops_rising() => Margins<DigitsCorrectRadiusKeepsRising>([0.172503, -0.006491, -0.254379]);

    [Test]
    public void The_average_radius_climbs_then_decreases() => Margins<DigitsAverageRadiusClimbsThenDecreases>([0.147517, 0.051910, 0.292415, 0.045803, 0.000010]);

    [Test]
    public void Whether_augmentation_narrows_the_gap_is_not_clear_at_any_sigma_of_table_3()
    {
        Margins<DigitsAugmentationReducesBias>([1.787266, 1.909880, 3.120375]);
        Clear<DigitsAugmentationReducesBias>([false, false, false]);
    }

    [Test]
    public void Whether_10_or_25_points_narrow_the_gap_is_not_clear_and_that_it_remains_is_from_one_half_on()
    {
        Margins<DigitsAugmentationDoesNotCure>(
            [-0.676155, -0.468144, 3.478147, 2.147201, -0.069245, -0.047570, 3.113953, 1.630918, 2.410297, 6.504689, 19.357204, 66.763456, 1.803388, 6.084115, 19.721398, 67.279739]);
        Clear<DigitsAugmentationDoesNotCure>([false, false, false, false, false, false, false, false, false, false, true, true, false, false, true, true]);
    }

    [Test]
    public void Whether_fifty_points_are_worse_than_one_is_not_clear_at_any_sigma()
    {
        Margins<Digits50PointsAreWorseThanOne>([0.207967, 0.390452, -3.178573, -2.181643]);
        Clear<Digits50PointsAreWorseThanOne>([false, false, false, false]);
    }

    private static ImmutableArray<MeasuredResult> Of<TClaim>()
        where TClaim : MeasuredClaim, new() => new TClaim().Decide().Measured;

    private static void Margins<TClaim>(double[] expected)
        where TClaim : MeasuredClaim, new() => Assert.That(Of<TClaim>().Select(result => result.Margin), Is.EqualTo(expected).Within(1e-6));

    private static void Clear<TClaim>(bool[] expected)
        where TClaim : MeasuredClaim, new() => Assert.That(Of<TClaim>().Select(result => result.Verdict != Verdict.Undecided), Is.EqualTo(expected));
}
