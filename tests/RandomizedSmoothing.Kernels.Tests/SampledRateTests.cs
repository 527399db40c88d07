using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>Shrinking rates found by sampling, around the exact difference quotients. Each chance is in <see cref="ErrorBudget"/>.</summary>
public sealed class SampledRateTests
{
    private const int Batches = 32;
    private const long BatchSamples = 1 << 12;
    private static readonly SimdDevice Device = new();
    private static readonly NoiseSource Source = new(Seed: 7);

    [Test]
    public void Of_a_ball_is_the_exact_one([Values(2, 3, 16)] int d, [Values(2, 5)] int c, [Values(0.4, 0.8)] double relative)
    {
        var ball = new Ball(d, 1);
        var sigma = relative * ball.VanishingSigma(c);
        var step = 0.1 * sigma;
        var exact = (ball.Under(sigma + step).Radius(c)!.Value - ball.Under(sigma - step).Radius(c)!.Value) / (2 * step);
        var found = Find(new Ball(new double[d], 1), 0, 3, c, sigma, step)!;
        Check(found, exact, "SampledRateTests.Of_a_ball_is_the_exact_one");
    }

    // The retreat grows in proportion to σ: the rate is the retreat at σ = 1.
    [Test]
    public void Of_a_cone_is_its_retreat([Values(2, 5)] int d, [Values(2, 5)] int c, [Values(20, 60)] double degrees)
    {
        var theta = degrees * Math.PI / 180;
        var retreat = new Cone(d, theta).Under(1).Retreat(c);
        var axis = new double[d];
        axis[^1] = -1;
        var found = Find(new Cone(new double[d], axis, theta), -20, 20, c, 1, 0.1)!;
        Check(found, -retreat, "SampledRateTests.Of_a_cone_is_its_retreat");
    }

    [Test]
    public void Common_noise_makes_it_sharper_than_noise_of_its_own()
    {
        const double sigma = 0.3;
        const double step = 0.003;
        var ball = new Ball(new double[3], 1);
        var common = Find(ball, 0, 3, 2, sigma, step)!;

        // Two crossings on different noise differ by about a hundredth of σ here, and their quotient by more than 1.
        Assert.That(common.Upper - common.Lower, Is.LessThan(1));
    }

    [Test]
    public void A_vanished_region_has_no_rate() => Assert.That(Find(new Ball([0, 0], 1), 0, 3, 2, 5, 0.1), Is.Null);

    private static void Check(SampledRate found, double exact, string test)
    {
        Assert.That(found.Alpha, Is.LessThanOrEqualTo(ErrorBudget.AlphaOf(test)));
        Assert.That(exact, Is.InRange(found.Lower, found.Upper));
        Assert.That(found.Upper - found.Lower, Is.LessThan(0.5 * (1 + Math.Abs(exact))), "an interval that says nothing");
        Assert.That(found.Estimate, Is.InRange(found.Lower, found.Upper));
    }

    private static SampledRate? Find(Region region, double inner, double outer, int classes, double sigma, double step) => SampledRate.Find(
        (value, at) => new NoisyPoint(region, Along(region.Dimension, value), at), inner, outer, 1.0 / classes, sigma, step, Device, Source, BatchSamples, Batches);

    private static double[] Along(int d, double x)
    {
        var point = new double[d];
        point[^1] = x;
        return point;
    }
}
