using System.Globalization;
using RandomizedSmoothing.Numerics;

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
}
