using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>Boundaries found by sampling, around the exact ones. Each chance is in <see cref="ErrorBudget"/>.</summary>
public sealed class SampledCrossingTests
{
    private const long Samples = 1 << 18;
    private static readonly SimdDevice Device = new();
    private static readonly NoiseSource Source = new(Seed: 14);

    [Test]
    public void R_sigma_of_a_ball_is_the_exact_one([Values(2, 3, 16)] int d, [Values(2, 10)] int c, [Values(0.2, 0.5, 0.8)] double relative)
    {
        var vanishing = new Ball(d, 1).VanishingSigma(c);
        var sigma = relative * vanishing;
        var ball = new Ball(new double[d], 1);
        var found = Find(r => new NoisyPoint(ball, Along(d, r), sigma), 0, 3, c, "SampledCrossingTests.R_sigma_of_a_ball_is_the_exact_one")!;
        Assert.That(new Ball(d, 1).Under(sigma).Radius(c), Is.InRange(found.Above, found.Below));
        Assert.That(found.Below - found.Above, Is.LessThan(0.3), "a bracket that says nothing");
    }

    [Test]
    public void Upsilon_of_a_cone_is_the_exact_one([Values(2, 5, 25)] int d, [Values(2, 7)] int c, [Values(20, 50, 80)] double degrees)
    {
        var theta = degrees * Math.PI / 180;
        var retreat = new Cone(d, theta).Under(0.4).Retreat(c);
        var cone = new Cone(new double[d], Along(d, -1), theta);
        var found = Find(
            height => new NoisyPoint(cone, Along(d, height), 0.4), -retreat - 3 - (3 / Math.Tan(theta)), -retreat + 3 + (3 / Math.Tan(theta)), c, "SampledCrossingTests.Upsilon_of_a_cone_is_the_exact_one")!;
        Assert.That(-retreat, Is.InRange(found.Above, found.Below));
        Assert.That(found.Below - found.Above, Is.LessThan(0.1 * (1 + Math.Abs(retreat))));
    }

    [Test]
    public void Sigma_van_of_a_ball_is_the_exact_one([Values(2, 3, 20)] int d, [Values(2, 10)] int c)
    {
        var ball = new Ball(new double[d], 1);
        var found = Find(sigma => new NoisyPoint(ball, new double[d], sigma), 0.01, 10, c, "SampledCrossingTests.Sigma_van_of_a_ball_is_the_exact_one")!;
        Assert.That(new Ball(d, 1).VanishingSigma(c), Is.InRange(found.Above, found.Below));
        Assert.That(found.Below / found.Above, Is.LessThan(1.1));
    }

    [Test]
    public void A_vanished_region_has_no_crossing() =>
        Assert.That(Find(r => new NoisyPoint(new Ball([0, 0], 1), [r, 0], 5), 0, 3, 2, "SampledCrossingTests.R_sigma_of_a_ball_is_the_exact_one"), Is.Null);

    [Test]
    public void A_clear_case_ends_early_and_a_tie_does_not()
    {
        var half = new HalfSpace([1, 0], 0);
        var clear = ThresholdDecision.Of(new NoisyPoint(half, [1, 0], 1), Device, Source, 0.5, 1e-9, 1 << 30);
        var tie = ThresholdDecision.Of(new NoisyPoint(half, [0, 0], 1), Device, Source, 0.5, 1e-9, 1 << 20);
        Assert.That((clear.Side, tie.Side, tie.Samples), Is.EqualTo((-1, 0, 1 << 20)));
        Assert.That(clear.Samples, Is.LessThan(1000));
        Assert.That(clear.Saved, Is.EqualTo((1 << 30) - clear.Samples));
    }

    private static SampledCrossing? Find(Func<double, NoisyPoint> path, double above, double below, int classes, string test) =>
        SampledCrossing.Find(path, above, below, 1.0 / classes, Device, Source, ErrorBudget.AlphaOf(test), Samples, tolerance: 1e-6);

    private static double[] Along(int d, double x)
    {
        var point = new double[d];
        point[^1] = x;
        return point;
    }
}
