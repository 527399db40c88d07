using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Roots of tails that are known as badly as one likes: p², √p and their complements, each give or take ε.</summary>
public sealed class BinomialRootTests
{
    [Test]
    public void Whatever_the_tail_leaves_open_the_root_is_between_bounds_that_it_decides(
        [Values(0.0, 1e-15, 1e-6, 0.01)] double epsilon, [Values(1e-9, 0.04, 0.25, 0.9)] double alpha, [Values(1e-6, 0.3, 1.0)] double guess) => Assert.Multiple(() =>
    {
        Check(p => p * p, Math.Sqrt(alpha), rises: true);
        Check(Math.Sqrt, alpha * alpha, rises: true);
        Check(p => 1 - (p * p), Math.Sqrt(1 - alpha), rises: false);
        Check(p => 1 - Math.Sqrt(p), (1 - alpha) * (1 - alpha), rises: false);

        void Check(Func<double, double> tail, double exact, bool rises)
        {
            var root = BinomialRoot.Of(Tail, rises, alpha, guess);
            var text = $"[{root.Lower:R}, {root.Upper:R}] about {exact:R}";

            // The tail itself is computed within 2e-16, which is in its ε.
            Assert.That(root.Lower <= exact * (1 + 1e-15) && root.Upper >= exact * (1 - 1e-15), text);
            Assert.That(root.Lower == 0 || (rises ? Tail(root.Lower).Upper <= alpha : Tail(root.Lower).Lower >= alpha), $"{text} from below");
            Assert.That(root.Upper == 1 || (rises ? Tail(root.Upper).Lower >= alpha : Tail(root.Upper).Upper <= alpha), $"{text} from above");

            // Outward steps double, and begin somewhere in what is left open.
            var (low, high) = (Decided(-1), Decided(1));
            Assert.That(Math.Max(exact - root.Lower, root.Upper - exact), Is.LessThanOrEqualTo((2.1 * (high - low)) + (1e-14 * exact)), $"{text}, decided from {low:R} and {high:R}");

            Interval Tail(double p) => new(tail(p) - epsilon - 2.3e-16, tail(p) + epsilon + 2.3e-16);

            // By bisection: the p nearest to the root on its side that the tail decides.
            double Decided(int side)
            {
                var (inner, outer) = (exact, side < 0 ? 0.0 : 1.0);
                for (var i = 0; i < 100; i++)
                {
                    var middle = (inner + outer) / 2;
                    var isDecided = rises == side < 0 ? Tail(middle).Upper <= alpha : Tail(middle).Lower >= alpha;
                    (inner, outer) = isDecided ? (inner, middle) : (middle, outer);
                }

                return outer;
            }
        }
    });
}
