using System.Globalization;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Problems;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Beyond the domain of the theorems: §4 takes d &gt; 1, which for whole dimensions is d ≥ 2. Both bounds on balls make sense
/// for any real number of degrees of freedom, and fail as soon as it is below 2, if there are enough classes.
/// </summary>
public sealed class BeyondSnapshots
{
    private static readonly double[] Dimensions = [2, 1.999, 1.99, 1.9, 1.75, 1.5, 1.25, 1];

    [Test]
    public void Beyond_the_domain() => Snapshot.Verify(
        string.Join('\n', Dimensions.Select(Row).Prepend("d: fewest classes at which theorem 4, theorem 3 fail")),
        tolerance: 0);

    private static string Row(double d) => string.Create(
        CultureInfo.InvariantCulture,
        $"{d}: {Fewest(c => new ChiSquared(d).Lower(d / c) >= 1 / c)}, {Fewest(c => BoundaryKeeps(d, 2 * (d - 1) / c) >= 1 / c)}");

    // The probability on the ball's boundary where R²/σ² = s; an infinite bound on σ (d = 1) leaves nothing to fail.
    private static double BoundaryKeeps(double d, double s) => s > 0 ? new NoncentralChiSquared(d, s).Lower(s) : 0;

    // The failures, where there are any, begin at some c and go on: both sides are powers of 1/c in the end.
    private static string Fewest(Func<double, bool> fails)
    {
        const double most = 1e9;
        if (!fails(most))
        {
            return "none up to 1e9";
        }

        var (low, high) = (1.0, most);
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            (low, high) = fails(middle) ? (low, middle) : (middle, high);
        }

        return high.ToString(CultureInfo.InvariantCulture);
    }

    // Theorem 1 asks for k > 1/(2ε) − 1. Its proof shows why only that number itself is an exception: there G′(0) = 0.
    [Test]
    public void Beyond_theorem_1() => Snapshot.Verify(
        string.Join('\n', new[] { 1.1, 1.01, 1.001, 0.999, 0.99, 0.9 }.Select(GrowthRow)
            .Prepend("k in units of 1/(2 epsilon) - 1: size of the region of the class at 0 over sigma_t^2 for epsilon = 0.1, 0.3, at a = sigma_o = 1, sigma_t = 1000")),
        tolerance: 1e-6);

    // Theorem 2 asks for k > e²/ε − 1; its bound on σ_t means something for k below that as well.
    [Test]
    public void Beyond_theorem_2() => Snapshot.Verify(
        string.Join('\n', new[] { 0.01, 0.1, 0.2, 0.4 }.Select(LeastK)
            .Prepend("epsilon: e^2/epsilon - 1, and the largest whole k below it at which the bias at the bound on sigma_t is not 1 - 2 epsilon, or the bound means nothing")),
        tolerance: 1e-9);

    // Theorems 5 and 7 ask for c ≥ 2 classes; a threshold 1/c makes sense for any real c > 1.
    [Test]
    public void Beyond_theorems_5_and_7() => Snapshot.Verify(
        string.Join('\n', new[] { 3, 4, 25, 784 }.SelectMany(d => new[] { 1.0, 45, 80 }.Select(degrees => ConeRow(d, degrees)))
            .Prepend("d, degrees: largest c < 2 in steps of 0.001 at which theorem 5, theorem 7 fail")),
        tolerance: 0);

    private static string GrowthRow(double factor)
    {
        const double far = 1000;
        var sizes = new[] { 0.1, 0.3 }.Select(epsilon =>
        {
            var k = factor * ((1 / (2 * epsilon)) - 1);
            var regions = SyntheticProblem.Theorem1(a: 1, k, epsilon, sigma: 1).Train(far).Regions;
            return regions.Min(region => region.Intervals.Sum(interval => interval.High - interval.Low)) / (far * far);
        });
        return string.Create(CultureInfo.InvariantCulture, $"{factor}: {string.Join(", ", sizes.Select(size => size.ToString("G6", CultureInfo.InvariantCulture)))}");
    }

    private static string LeastK(double epsilon)
    {
        var asked = (Math.E * Math.E / epsilon) - 1;
        var k = Math.Floor(asked);
        while (k >= 1 && Collapses(epsilon, k))
        {
            k--;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{epsilon}: {asked:G6}, {k}");
    }

    private static bool Collapses(double epsilon, double k)
    {
        var inverse = Theorem2.CriticalInverseVariance(Real.From(epsilon), Real.From(k)).Value;
        return inverse > 0 && Math.Abs(SyntheticProblem.Theorem2(a: 1, k, epsilon).Bias(1 / Math.Sqrt(inverse)) - (1 - (2 * epsilon))) < 1e-9;
    }

    private static string ConeRow(int d, double degrees)
    {
        var theta = Real.From(double.DegreesToRadians(degrees));
        return string.Create(CultureInfo.InvariantCulture, $"{d}, {degrees}: {Largest(CutKeeps)}, {Largest(ApexKeeps)}");

        double CutKeeps(double c, Real bound) => c * ConeProbability<Real>.CutOnAxis(d, theta, Real.One, depth: bound, cut: bound).Value;

        double ApexKeeps(double c, Real bound) => c * ConeProbability<Real>.OnAxis(d, theta, Real.One, bound).Value;

        string Largest(Func<double, Real, double> keeps)
        {
            for (var thousandths = 1999; thousandths > 1000; thousandths--)
            {
                var c = thousandths / 1000.0;
                var bound = Theorem7.RetreatBound(d, Real.From(c), theta);
                if (bound.Value > 0 && keeps(c, bound) >= 1)
                {
                    return c.ToString(CultureInfo.InvariantCulture);
                }
            }

            return "none";
        }
    }
}
