using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>The powers that <see cref="ErrorBudget"/> states, computed.</summary>
public sealed class PowerTests
{
    [Test]
    public void Of_the_tails([Values(1, 2, 3, 4)] int t, [Values(1.0 / 3, 2)] double factor)
    {
        var tail = StandardNormal.Lower(-t);
        Check("NoiseTests.The_tails_have_their_share", NoiseTests.TailSamples, tail, factor * tail);
    }

    [Test]
    public void Of_the_tails_beyond_5_sigma([Values(1e-12, 2)] double factor)
    {
        var outside = 8 * StandardNormal.Lower(-5);
        Check("NoiseTests.The_tails_beyond_5_sigma_have_their_share", NoiseTests.FarTailSamples, outside, factor * outside);
    }

    // A half is the worst case.
    [TestCase(10_000, 0.05)]
    [TestCase(1_000_000, 0.005)]
    public void Of_the_exact_results(int samples, double effect)
    {
        Check("ExactResultTests.A_ball_has_its_probability", samples, 0.5, 0.5 + effect);
        Check("ExactResultTests.A_cone_has_its_probability", samples, 0.5, 0.5 - effect);
    }

    [Test]
    public void Of_half_spaces_and_boxes() => Check("ExactResultTests.A_half_space_and_a_box_have_their_probability", 200_000, 0.5, 0.511);

    [Test]
    public void Of_moments()
    {
        // A mean's threshold is 6.2/√n; the sum of n squares over v is chi-squared, near n·v with a deviation of v√(2n).
        var n = (double)(1 << 20);
        Assert.That(StandardNormal.Lower((0.01 * Math.Sqrt(n)) - 6.2), Is.GreaterThan(Power("NoiseTests.Means_are_0")));
        var bound = new ChiSquared(n).UpperQuantile(ErrorBudget.AlphaOf("NoiseTests.Variances_are_1") / 2);
        Assert.That(new ChiSquared(n).Tails(bound / 1.014).Complement, Is.GreaterThan(Power("NoiseTests.Variances_are_1")));

        // (z + w)/√2 has the variance 1 + correlation.
        bound = new ChiSquared(n).UpperQuantile(ErrorBudget.AlphaOf("NoiseTests.Coordinates_are_uncorrelated") / 4);
        Assert.That(new ChiSquared(n).Tails(bound / 1.014).Complement, Is.GreaterThan(Power("NoiseTests.Coordinates_are_uncorrelated")));
    }

    [Test]
    public void Of_Kolmogorov_and_Smirnov_by_Massart_s_bound()
    {
        // The empirical distribution is farther than ε from its own with a chance of 2 exp(−2nε²): what is left of the effect has to be beyond the threshold.
        var n = (double)(1 << 20);
        var threshold = Math.Sqrt(Math.Log(2 / ErrorBudget.AlphaOf("NoiseTests.The_distribution_is_the_normal_one")) / 2 / n);
        var left = 0.007 - threshold;
        Assert.That(1 - (2 * Math.Exp(-2 * n * left * left)), Is.GreaterThan(Power("NoiseTests.The_distribution_is_the_normal_one")));
    }

    [Test]
    public void Of_a_false_certificate() => Check("RoundingExploitTests", 10_000, 0.5, 0.55);

    [TestCase("MonteCarloTests", 100_000, 0.017)]
    [TestCase("SoundNoiseTests.Its_distribution_is_the_rounded_Gaussian", 100_000, 0.017)]
    [TestCase("RegionProbabilityTests", 50_000, 0.023)]
    public void Of_Hoeffding_s_bound(string test, int samples, double effect)
    {
        var threshold = Math.Sqrt(Math.Log(2 / ErrorBudget.AlphaOf(test)) / 2 / samples);
        Assert.That(1 - Math.Exp(-2 * samples * Math.Pow(effect - threshold, 2)), Is.GreaterThan(Power(test)));
    }

    private static double Power(string test) => ErrorBudget.All.Single(assertion => assertion.Test == test).Power;

    // The chance, under the effect, of a count whose interval excludes p: one that p makes in a tail of α/2 at most.
    private static void Check(string test, long samples, double p, double effect)
    {
        var alpha = ErrorBudget.AlphaOf(test) / 2;
        var (right, wrong) = (Binomial(samples, p), Binomial(samples, effect));
        var (inside, outside) = effect > p ? ((long)(samples * p), samples) : ((long)(samples * p), -1L);
        while (Math.Abs(outside - inside) > 1)
        {
            var middle = (inside + outside) / 2;
            var tail = effect > p ? right.AtLeast(middle).Value : right.AtLeast(middle + 1).Complement;
            (inside, outside) = tail <= alpha ? (inside, middle) : (middle, outside);
        }

        var power = effect > p ? wrong.AtLeast(outside).Value : outside < 0 ? 0 : wrong.AtLeast(outside + 1).Complement;
        Assert.That(power, Is.GreaterThanOrEqualTo(Power(test)), $"{outside}");
    }

    private static Binomial Binomial(long trials, double p) => new(trials, new(p, 1 - p));
}
