using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Paper;

/// <summary>What is said of Theorems 5 and 7, corrected, beyond the boxes over which they are proved.</summary>
public sealed class RetreatLemmaTests
{
    private static readonly double[] Degrees = [0.01, 0.3, 2, 10, 30, 50, 70, 80, 85, 89, 89.9];

    // Where tan θ is small the bound is far from sharp; its third term counts where θ is wide.
    [Test]
    public void The_point_at_the_depth_of_the_bound_keeps_no_more_than_said([Values(3, 4, 10, 785, 3073, 100_000)] int d, [Values(3, 4, 10, 1000, 100_000)] int c) =>
        Assert.Multiple(() =>
        {
            foreach (var degrees in Degrees)
            {
                var theta = Real.From(degrees * Math.PI / 180);
                var depth = Theorem7.RetreatBound(d, Real.From(c), theta);
                var share = ConeProbability<Real>.OnAxis(d, theta, 1, depth).Value * c;
                Assert.That(share, Is.LessThanOrEqualTo(Most(c)), $"theta = {degrees}");
            }
        });

    [Test]
    public void What_is_said_falls_with_the_classes_and_stays_below_1() => Assert.Multiple(() =>
    {
        Assert.That(Most(3), Is.EqualTo(0.625).Within(0.001));
        Assert.That(Enumerable.Range(3, 100).Select(Most), Is.Ordered.Descending);
    });

    [Test]
    public void The_radius_is_at_most_its_maximum_over_the_angle([Values(2, 24, 3071)] int n, [Values(3, 10, 1000)] int c) => Assert.Multiple(() =>
    {
        var l = Math.Log(c - 1);
        foreach (var z in new[] { -3, -0.5, 0, 0.5, 1, 4 })
        {
            foreach (var u in Degrees.Select(degrees => Math.Tan(degrees * Math.PI / 180)))
            {
                // The depth is a number of its own: Theorem 7's bound.
                var depth = Theorem7.RetreatBound(n + 1, Real.From(c), Real.From(Math.Atan(u))).Value;
                var most = Math.Sqrt(n / (double)c) * (0.5 + (Math.Max(z, 0) * Math.Max(z, 0) / (4 * l)));
                Assert.That((depth + z) * u, Is.LessThanOrEqualTo(most * (1 + 1e-9)), $"z = {z}, u = {u}");
            }
        }
    });

    private static double Most(int c)
    {
        var l = Math.Log(c - 1);
        return 0.25 + (1 / (8 * l)) + (3 / (32 * l * l));
    }
}
