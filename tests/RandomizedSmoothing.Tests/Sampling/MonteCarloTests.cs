namespace RandomizedSmoothing.Tests.Sampling;

/// <summary>
/// Every region against 100,000 noisy points. By Hoeffding's inequality a share is off by more than t with a probability
/// of 2 exp(−2 · 100,000 · t²) at most, which is in <see cref="ErrorBudget"/>.
/// </summary>
public sealed class MonteCarloTests
{
    private const int Samples = 100_000;
    private static readonly double Tolerance = Math.Sqrt(Math.Log(2 / ErrorBudget.AlphaOf("MonteCarloTests")) / (2 * Samples));

    [Test]
    public void A_ball_has_its_share_of_the_noise() =>
        Check(new Ball(4, 1.1).Under(0.6).Probability(0.8), [0.8, 0, 0, 0], 0.6, y => Norm(y) <= 1.1);

    [Test]
    public void A_cone_has_its_share_of_the_noise_on_and_off_its_axis([Values(0, 0.4)] double offAxis) =>
        Check(
            new Cone(3, 0.7).Under(0.8).Probability(1, offAxis),
            [offAxis, 0, 1],
            0.8,
            y => Norm(y.AsSpan(0, 2)) <= y[2] * Math.Tan(0.7));

    [Test]
    public void A_cone_cut_off_has_its_share_of_the_noise() =>
        Check(
            new TruncatedCone(new Cone(3, 0.7), 1.5).Under(0.8).Probability(1, 0.4),
            [0.4, 0, 1],
            0.8,
            y => Norm(y.AsSpan(0, 2)) <= y[2] * Math.Tan(0.7) && y[2] <= 1.5);

    [Test]
    public void A_box_has_its_share_of_the_noise() =>
        Check(new Box([-1, -2, 0], [1, 0.5, double.PositiveInfinity]).Under(1.3).Probability([0.2, 0, 0.5]), [0.2, 0, 0.5], 1.3, y =>
            Math.Abs(y[0]) <= 1 && y[1] is >= -2 and <= 0.5 && y[2] >= 0);

    [Test]
    public void A_slab_and_a_half_space_have_their_share_of_the_noise()
    {
        Check(new Slab([3, 4], -1, 2).Under(0.5).Probability([0.1, 0.2]), [0.1, 0.2], 0.5, y => (3 * y[0]) + (4 * y[1]) is >= -1 and <= 2);
        Check(new HalfSpace([3, 4], 2).Under(0.5).Probability([0.1, 0.2]), [0.1, 0.2], 0.5, y => (3 * y[0]) + (4 * y[1]) <= 2);
    }

    private static void Check(Probability expected, double[] point, double sigma, Predicate<double[]> holds)
    {
        var source = new Random(20261123);
        var count = 0;
        for (var i = 0; i < Samples; i++)
        {
            count += holds([.. point.Select(coordinate => coordinate + (sigma * Normal(source)))]) ? 1 : 0;
        }

        Assert.That(count / (double)Samples, Is.EqualTo(expected.Value).Within(Tolerance));
    }

    private static double Normal(Random source) =>
        Math.Sqrt(-2 * Math.Log(1 - source.NextDouble())) * Math.Cos(2 * Math.PI * source.NextDouble());

    private static double Norm(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var component in vector)
        {
            sum += component * component;
        }

        return Math.Sqrt(sum);
    }
}
