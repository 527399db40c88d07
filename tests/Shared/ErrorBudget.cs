namespace RandomizedSmoothing.Tests.Shared;

/// <summary>A sampled assertion that a test makes.</summary>
/// <param name="Test">The test's class and method.</param>
/// <param name="Cases">How many times it is made in one run of the suite, at most.</param>
/// <param name="FalseAlarm">The chance that it fails for a correct program, over all seeds; at most 1e-9 each.</param>
/// <param name="Detects">An effect that it detects.</param>
/// <param name="Power">The chance that it detects that effect.</param>
internal sealed record SampledAssertion(string Test, int Cases, double FalseAlarm, string Detects, double Power);

/// <summary>
/// Every assertion of the whole test suite that draws samples: together, a correct program fails them with a chance of at most
/// one in a million, by the union bound.
/// </summary>
/// <remarks>
/// Seeds are fixed, so that a run repeats; the chances are over the choice of the seeds. A sampled assertion reads its α from
/// here, and a new one adds a line; the tests of the budget compute the powers.
/// </remarks>
internal static class ErrorBudget
{
    /// <summary>The most that all together may have.</summary>
    public const double Total = 1e-6;

    /// <summary>The most that one assertion may have.</summary>
    public const double Each = 1e-9;

    public static IReadOnlyList<SampledAssertion> All { get; } =
    [
        new("NoiseTests.The_tails_have_their_share", 32, Each, "a tail beyond 4σ or less that is twice as heavy, or a third", 0.999),
        new("NoiseTests.The_tails_beyond_5_sigma_have_their_share", 1, Each, "tails beyond 5σ that are twice as heavy, or empty", 0.999),
        new("NoiseTests.The_distribution_is_the_normal_one", 4, Each, "a distribution function that is off by 0.007 somewhere", 0.999),
        new("NoiseTests.Means_are_0", 4, Each, "a mean of 0.01", 0.999),
        new("NoiseTests.Variances_are_1", 4, Each, "a variance of 1.014", 0.999),
        new("NoiseTests.Coordinates_are_uncorrelated", 6, Each, "a correlation of 0.014", 0.999),
        new("ExactResultTests.A_ball_has_its_probability", 40, Each, "a probability that is off by 0.05 in thousands of dimensions, by 0.005 in 20 or less", 0.999),
        new("ExactResultTests.A_cone_has_its_probability", 60, Each, "a probability that is off by 0.05 in thousands of dimensions, by 0.005 in 20 or less", 0.999),
        new("ExactResultTests.A_half_space_and_a_box_have_their_probability", 20, Each, "a probability that is off by 0.011", 0.999),
        new("SampledCrossingTests.R_sigma_of_a_ball_is_the_exact_one", 19, Each, "a radius outside a bracket that is asserted to be narrower than 0.3", 1),
        new("SampledCrossingTests.Upsilon_of_a_cone_is_the_exact_one", 18, Each, "a retreat outside a bracket that is asserted to be narrower than 0.1 (1 + |retreat|)", 1),
        new("SampledCrossingTests.Sigma_van_of_a_ball_is_the_exact_one", 6, Each, "a vanishing sigma outside a bracket that is asserted to be narrower than 10 %", 1),
        new("Figure1.A_sampled_panel_is_the_exact_one", 6, Each, "a probability that is off by 0.12, or a winner that is not the most probable class by more", 0.999),
        new("SampledRateTests.Of_a_ball_is_the_exact_one", 12, Each, "a rate outside an interval that is asserted to be narrower than 0.5 (1 + |rate|)", 1),
        new("SampledRateTests.Of_a_cone_is_its_retreat", 8, Each, "a rate outside an interval that is asserted to be narrower than 0.5 (1 + |rate|)", 1),
        new("SampledClaimTests.A_bound_that_is_the_probability_itself_holds", 3, Each, "a probability that is 0.04 above its bound", 0.999),
        new("TurnedRegions", 8, Each, "a probability that is 0.04 above its bound", 0.999),
        new("RegionProbabilityTests", 13, Each, "a probability that is off by 0.023", 0.999),
        new("MonteCarloTests", 8, Each, "a probability that is off by 0.017", 0.999),
        new("CoverageTests.False_certificates_are_no_more_than_alpha", 14, Each, "certificates of which 0.065 are false where alpha is 0.05", 0.999),
        new("CoverageTests.False_predictions_are_no_more_than_alpha", 7, Each, "predictions of which 0.065 are false where alpha is 0.05", 0.999),
        new("SequentialTests.False_certificates_are_no_more_than_alpha_however_often_one_looks", 4, Each, "certificates of which 0.065 are false where alpha is 0.05", 0.999),
        new("SequentialTests.A_bound_is_ever_wrong_no_more_often_than_alpha", 3, Each, "bounds of which 0.065 are wrong at some time where alpha is 0.05", 0.999),
        new("SuccessionTests.False_certificates_are_no_more_than_alpha", 10, Each, "certificates of which 0.065 are false where alpha is 0.05", 0.999),
        new("SmoothedClassifierTests.A_half_space_is_counted_as_often_as_its_probability_says", 3, Each, "a probability that is off by 0.015", 0.999),
        new("SmoothedClassifierTests.Another_noise_predicts_and_does_not_certify", 2, Each, "a probability that is off by 0.015", 0.999),
        new("SoundNoiseTests.Its_distribution_is_the_rounded_Gaussian", 5, Each, "a share that is off by 0.017", 0.999),
        new("RoundingExploitTests", 7, Each, "a class with a probability of 0.55 against a certificate of another", 0.999),
        new("MeasuredClaimTests.No_difference_is_rarely_clear", 1, Each, "a clear verdict in 0.3 of the cases where there is no difference", 0.999),
    ];

    /// <summary>The α of an assertion.</summary>
    public static double AlphaOf(string test) => All.Single(assertion => assertion.Test == test).FalseAlarm;
}
