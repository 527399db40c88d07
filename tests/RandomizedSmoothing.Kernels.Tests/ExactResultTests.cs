using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>Estimates against the exact results, whose intervals must hold them. Each chance is in <see cref="ErrorBudget"/>.</summary>
public sealed class ExactResultTests
{
    private static readonly SimdDevice Device = new();

    [Test]
    public void A_ball_has_its_probability([Values(1, 2, 3, 5, 16, 50, 784, 4096)] int d, [Values(0.3, 0.8, 1, 1.2, 2)] double size)
    {
        var sigma = 0.37;
        var radius = size * sigma * Math.Sqrt(d);
        var distance = 0.3 * radius;
        var axis = Unit(d);
        var point = axis.Select((u, i) => i + (distance * u)).ToArray();
        var ball = new Ball([.. Enumerable.Range(0, d).Select(i => (double)i)], radius);
        Check(ball, point, sigma, new Ball(d, radius).Under(sigma).Probability(distance).Value, "ExactResultTests.A_ball_has_its_probability");
    }

    [Test]
    public void A_cone_has_its_probability(
        [Values(2, 3, 25, 784, 3072)] int d, [Values(1, 30, 60, 89)] double degrees, [Values(-0.5, 1, 30)] double depth)
    {
        var sigma = 2.5;
        var theta = degrees * Math.PI / 180;
        var axis = Unit(d);
        var apex = Enumerable.Range(0, d).Select(i => Math.Cos(i)).ToArray();

        // Off the axis by a third of the depth, at a right angle to it.
        var across = Across(axis);
        var offAxis = Math.Abs(depth) / 3;
        var point = apex.Select((a, i) => a + (sigma * ((depth * axis[i]) + (offAxis * across[i])))).ToArray();
        var exact = new Cone(d, theta).Under(sigma).Probability(sigma * depth, sigma * offAxis).Value;
        Check(new Cone(apex, [.. axis.Select(u => 7 * u)], theta), point, sigma, exact, "ExactResultTests.A_cone_has_its_probability");
    }

    [Test]
    public void A_half_space_and_a_box_have_their_probability([Values(1, 2, 3, 10, 100)] int d, [Values(-1, 0.2)] double offset)
    {
        var test = "ExactResultTests.A_half_space_and_a_box_have_their_probability";
        var point = Enumerable.Range(0, d).Select(i => 0.1 * i).ToArray();
        var normal = Unit(d).Select(u => 3 * u).ToArray();
        var half = new HalfSpace(normal, offset);
        Check(half, point, 0.8, half.Under(0.8).Probability(point).Value, test);

        var box = new Box([.. point.Select(x => x - 1.5 - (0.01 * d))], [.. point.Select((x, i) => i == 0 ? double.PositiveInfinity : x + 2 + offset)]);
        Check(box, point, 0.8, box.Under(0.8).Probability(point).Value, test);
    }

    private static void Check(Region region, double[] point, double sigma, double exact, string test)
    {
        // Some ten million normals a case; half the interval is 3.05/√n at most.
        var samples = Math.Clamp(20_000_000 / region.Dimension, 10_000, 1_000_000);
        var estimate = new NoisyPoint(region, point, sigma).Estimate(Device, new NoiseSource(Seed: 6), samples, ErrorBudget.AlphaOf(test));
        Assert.That(exact, Is.InRange(estimate.Lower, estimate.Upper), $"{estimate.Count} of {samples}");
    }

    private static double[] Unit(int d)
    {
        var vector = Enumerable.Range(0, d).Select(i => 1 + Math.Sin(i)).ToArray();
        var length = Math.Sqrt(vector.Sum(x => x * x));
        return [.. vector.Select(x => x / length)];
    }

    private static double[] Across(double[] axis)
    {
        var across = axis.Select(u => -axis[0] * u).ToArray();
        across[0] += 1;
        var length = Math.Sqrt(across.Sum(x => x * x));
        return [.. across.Select(x => x / length)];
    }
}
