using System.Collections.Immutable;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>How far the smoothed region D_σ = {x : P(x) ≥ 1/c} reaches, bracketed: §4.1's S_Dσ, the smallest ball around it.</summary>
/// <param name="Inner">The smallest ball around some points of D_σ; null where none was found.</param>
/// <param name="OuterRadius">A ball of this radius about the inner one's centre contains D_σ; −∞ where D_σ is empty.</param>
/// <remarks>
/// A branch and bound over cells: Φ⁻¹(P) changes by at most r/σ over a distance r (Salman et al. 2019, Lemma 2), so a cell of
/// circumradius r about x misses D_σ where P(x) &lt; Φ(Φ⁻¹(1/c) − r/σ). The cell that reaches farthest is looked at first.
/// </remarks>
public sealed record SmoothedExtent(EnclosingBall? Inner, double OuterRadius)
{
    /// <summary>
    /// R(S_Dσ) lies between <see cref="Inner"/>'s radius and this; and for its centre m, ‖m − c̄‖² + (inner radius)² is at most
    /// the square of this, c̄ being the inner centre.
    /// </summary>
    public bool IsEmpty => double.IsNegativeInfinity(OuterRadius);

    /// <summary>Brackets D_σ in double precision, for searching.</summary>
    /// <param name="region">D: bounded, and with a known probability (<see cref="SmoothedRegion.TryProbability"/>).</param>
    /// <param name="around">The smallest ball around D, <see cref="SmallestBall.Around(Region)"/>.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    /// <param name="classes">c ≥ 2.</param>
    /// <param name="tolerance">How close, relative to the radius, the bracket shall be.</param>
    /// <param name="evaluations">The most evaluations of the probability; then the bracket is as wide as it is.</param>
    public static SmoothedExtent Estimate(Region region, EnclosingBall around, double sigma, int classes, double tolerance, int evaluations) =>
        AxialProfile.Of(region) is { } profile && region.Dimension > 2
            ? new Search(profile, sigma, new Bodies(classes, region), evaluations).Run([around.Center[0], 0], around.Radius, tolerance).Turned(region.Dimension)
            : new Search(region, sigma, new Doubles(classes), evaluations).Run(around.Center, around.Radius, tolerance);

    /// <summary>Brackets D_σ in interval arithmetic: the inner points are proved to be in it, and all beyond the outer radius is proved not to be.</summary>
    /// <returns>The bracket; null where the region's probability has no closed form.</returns>
    /// <inheritdoc cref="Estimate"/>
    public static SmoothedExtent? Enclose(Region region, EnclosingBall around, double sigma, int classes, double tolerance, int evaluations) =>
        RegionProbability<Interval>.At(region, around.Center.AsSpan(), Interval.From(sigma)) is null
            ? null
            : new Search(region, sigma, new Intervals(classes), evaluations).Run(around.Center, around.OuterRadius(), tolerance);

    // What the plane through the axis shows of a body of revolution has the same smallest ball as the body.
    private SmoothedExtent Turned(int dimension) => Inner is null ? this : this with
    {
        Inner = Inner with
        {
            Center = [.. Inner.Center, .. new double[dimension - 2]],
            Contacts = [.. Inner.Contacts.Select(contact => contact with { Center = [.. contact.Center, .. new double[dimension - 2]] })],
        },
    };

    /// <summary>What is known of a probability, and of the threshold that a cell has to reach.</summary>
    private abstract class Arithmetic(int classes, double probit)
    {
        protected int Classes => classes;

        /// <summary>At most Φ⁻¹(1/c).</summary>
        public double Probit => probit;

        /// <summary>−1 where the probability is surely below Φ(probit − shift), 1 where it is surely 1/c or more, else 0.</summary>
        public abstract int Compare(Region region, double[] point, double sigma, double shift);
    }

    private class Doubles(int classes) : Arithmetic(classes, StandardNormal.LowerQuantile(1.0 / classes))
    {
        public override int Compare(Region region, double[] point, double sigma, double shift)
        {
            var window = new ProbabilityWindow(StandardNormal.Lower(Probit - shift), 1.0 / Classes);
            var p = Of(SmoothedComposite.At(region, point, sigma, window));
            return p * Classes >= 1 ? 1 : p < window.Low ? -1 : 0;
        }
    }

    /// <summary>In the plane through the axis of a body of revolution, whose two halves are each other's mirror image.</summary>
    private sealed class Bodies(int classes, Region body) : Doubles(classes)
    {
        private readonly double[] at = new double[body.Dimension];
        private readonly Dictionary<(double Along, double Away, double Shift), int> known = [];

        public override int Compare(Region region, double[] point, double sigma, double shift)
        {
            var (along, away) = (point[0], Math.Abs(point[1]));
            if (!known.TryGetValue((along, away, shift), out var side))
            {
                (at[0], at[1]) = (along, away);
                known.Add((along, away, shift), side = base.Compare(body, at, sigma, shift));
            }

            return side;
        }
    }

    private sealed class Intervals(int classes) : Arithmetic(classes, Below(classes))
    {
        public override int Compare(Region region, double[] point, double sigma, double shift)
        {
            var p = Of(RegionProbability<Interval>.At(region, point, Interval.From(sigma)));
            return (p * Classes).Lower >= 1 ? 1 : p.Upper < Interval.NormalLower(Interval.From(Probit) - Interval.From(shift)).Lower ? -1 : 0;
        }

        private static double Below(int classes)
        {
            var probit = StandardNormal.LowerQuantile(1.0 / classes);
            for (var step = 1e-15; (Interval.NormalLower(Interval.From(probit)) * classes).Upper > 1; step *= 2)
            {
                probit -= step;
            }

            return probit;
        }
    }

    private static T Of<T>(T? probability)
        where T : struct => probability ?? throw new ArgumentException("the region's probability is not known", nameof(probability));

    private sealed class Search(Region region, double sigma, Arithmetic arithmetic, int evaluations)
    {
        private const double Rounding = 1 + 1e-12;
        private const int Bisections = 8;

        private readonly PriorityQueue<(double[] Center, double Half), double> cells = new();
        private readonly List<(ImmutableArray<double> Center, double Radius)> points = [];
        private EnclosingBall? inner;
        private double[] middle = [];
        private int left = evaluations;

        public SmoothedExtent Run(ImmutableArray<double> center, double radius, double tolerance)
        {
            // A half-space that holds D gives its point at distance t from D at most Φ(−t/σ).
            var start = (radius - (sigma * Math.Min(arithmetic.Probit, 0))) * Rounding;
            middle = [.. center];
            Add([.. center], start);
            foreach (var seed in Centers(region).Prepend([.. center]).Where(seed => Compare(seed, 0) > 0))
            {
                for (var i = 0; i < 2 * seed.Length; i++)
                {
                    Take(seed, [.. seed.Select((_, j) => i / 2 != j ? 0 : i % 2 == 0 ? 1.0 : -1)], start);
                }
            }

            while (cells.TryPeek(out _, out var negative) && left > 0)
            {
                if (inner is not null && -negative <= inner.Radius * (1 + tolerance))
                {
                    break;
                }

                var (at, half) = cells.Dequeue();
                var side = Compare(at, half * Math.Sqrt(region.Dimension) * Rounding / sigma);
                if (side > 0 && (inner is null || Geometry.Distance(at, middle) > inner.Radius))
                {
                    Take(at, [.. at.Select((x, i) => x - middle[i])], start);
                }

                if (side >= 0)
                {
                    Split(at, half);
                }
            }

            return new(inner, cells.TryPeek(out _, out var farthest) ? -farthest : double.NegativeInfinity);
        }

        private int Compare(double[] point, double shift)
        {
            left--;
            return arithmetic.Compare(region, point, sigma, shift);
        }

        // Middles of the pieces, near which what is left of them lies.
        private static IEnumerable<double[]> Centers(Region region) => region.Lowered switch
        {
            Ball ball => [[.. ball.Center]],
            Box { IsBounded: true } box => SmallestBall.Around(box) is { } ball ? [[.. ball.Center]] : [],
            Union union => union.Parts.SelectMany(Centers),
            _ => [],
        };

        // From a point of D_σ on to the last one in a direction that bisection finds.
        private void Take(double[] point, double[] away, double reach)
        {
            var length = Geometry.Norm(away);
            away = length > 0 ? [.. away.Select(x => x / length)] : [.. away.Select((_, i) => i == 0 ? 1.0 : 0)];
            var (inside, outside, best) = (0.0, 2 * reach, point);
            for (var i = 0; i < Bisections; i++)
            {
                var t = (inside + outside) / 2;
                var tried = point.Select((x, j) => x + (t * away[j])).ToArray();
                if (Compare(tried, 0) > 0)
                {
                    (inside, best) = (t, tried);
                }
                else
                {
                    outside = t;
                }
            }

            if (inner is not null && Geometry.Distance(best, middle) <= inner.Radius)
            {
                return;
            }

            points.Add(([.. best], 0));
            inner = SmallestBall.Around(points);
            points.RemoveAll(p => !inner.Contacts.Any(contact => contact.Center == p.Center));
            middle = [.. inner.Center];
            var kept = cells.UnorderedItems.Select(item => item.Element).ToArray();
            cells.Clear();
            foreach (var (center, half) in kept)
            {
                Add(center, half);
            }
        }

        private void Split(double[] center, double half)
        {
            for (var corner = 0; corner < 1 << center.Length; corner++)
            {
                var signs = corner;
                double[] middle = [.. center.Select((x, i) => x + (((signs >> i) & 1) == 0 ? -half / 2 : half / 2))];

                // Far from the origin a middle is off by more than the cell's own rounding: by half a unit in its last place.
                Add(middle, (half / 2 * Rounding) + middle.Max(x => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x)));
            }
        }

        private void Add(double[] center, double half) =>
            cells.Enqueue((center, half), -((Geometry.Distance(center, middle) + (half * Math.Sqrt(center.Length))) * Rounding));
    }
}
