using System.Globalization;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Snapshots;

/// <summary>σ_van of the unit ball, beside Theorem 4's bound.</summary>
public sealed class VanishingSnapshots
{
    private static readonly int[] Dimensions = [2, 3, 8, 20, 30, 40, 50, 784, 3072, 196_608];

    [Test]
    public void Vanishing_sigma() => Snapshot.Verify(
        string.Join('\n', Dimensions.SelectMany(d => new[] { 2, 10, 1000 }.Select(c => Row(d, c))).Prepend("d c sigma_van bound ratio")),
        tolerance: 1e-12);

    private static string Row(int d, int c)
    {
        var vanishing = new Ball(d, radius: 1).VanishingSigma(c);
        var bound = Theorem4.VanishingBound<Real>(d, c, R: 1).Value;
        return string.Create(CultureInfo.InvariantCulture, $"{d} {c} {vanishing:R} {bound:R} {vanishing / bound:R}");
    }
}
