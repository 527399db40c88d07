using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>
/// The radii that n samples can certify at α, over σ: Φ⁻¹ of the Clopper–Pearson bound of each count from n down to the least that is no
/// abstention. Near the top the rungs stand apart, and tell n and α; further down they are dense.
/// </summary>
internal sealed class RadiusLadder(long n, double alpha)
{
    private readonly Dictionary<long, double> rungs = [];
    private readonly double quantile = StandardNormal.UpperQuantile(alpha);
    private long? least;

    public long N => n;

    public double Alpha => alpha;

    /// <summary>Whether any count can be certified.</summary>
    public bool HasRungs => Math.Exp(Math.Log(alpha) / n) >= 0.5;

    /// <summary>The largest radius over σ, Φ⁻¹(α^(1/n)).</summary>
    public double Top { get; } = Math.Max(0, StandardNormal.UpperQuantile(-Elementary.ExpMinusOne(Math.Log(alpha) / n)));

    /// <summary>The least count that is no abstention; n + 1 where each is one.</summary>
    public long Least => least ??= First(count => ClopperPearson.LowerBound(count, n, alpha) >= 0.5, (n / 2) + (long)(quantile * Math.Sqrt(n) / 2));

    /// <summary>The radius of a count, over σ; 0 where it is an abstention.</summary>
    public double Rung(long count)
    {
        if (!rungs.TryGetValue(count, out var rung))
        {
            var bound = count == n ? 1 : ClopperPearson.LowerBound(count, n, alpha);
            rungs[count] = rung = count == n ? Top : Math.Max(0, StandardNormal.UpperQuantile(1 - bound));
        }

        return rung;
    }

    /// <summary>The least count whose rung is at or above a radius over σ; n + 1 where none is.</summary>
    public long CountAtOrAbove(double z)
    {
        if (z <= 0)
        {
            return Least;
        }

        var (p, q) = (StandardNormal.Lower(z), StandardNormal.Upper(z));
        return First(count => Rung(count) >= z, (long)((n * p) + (quantile * Math.Sqrt(n * p * q))));
    }

    // The first of n/2 … n, or n + 1, from which on something is so; searched from a guess outward.
    private long First(Predicate<long> isSo, long guess)
    {
        var (low, high) = ((n / 2) - 1, n + 1);
        var at = Math.Clamp(guess, low + 1, n);
        for (long step = 1; at > low && at < high; step *= 2)
        {
            if (isSo(at))
            {
                high = at;
                at -= step;
            }
            else
            {
                low = at;
                at += step;
            }

            if (high <= n && low >= n / 2)
            {
                break;
            }
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isSo(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
