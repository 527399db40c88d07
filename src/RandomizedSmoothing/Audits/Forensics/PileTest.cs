using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>
/// Whether more lines share a radius than chance allows. Below the top rung, no image gets a given count often: at the best p, k of n comes with
/// the probability of the mode, about 1/√(2π j) for j = n − k misses. The number of lines that do is below a binomial one (Hoeffding 1956).
/// </summary>
internal static class PileTest
{
    // All radii of all logs that anyone looks at.
    private const double FalseAlarm = 1e-12;

    private const long MostCounts = 10_000;

    /// <summary>The first radius that too many lines share; null for none.</summary>
    /// <param name="ladder">The ladder that is said.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="radii">The radii.</param>
    /// <param name="lines">How many lines the log has.</param>
    public static PrintedRadius? Find(RadiusLadder ladder, double sigma, IReadOnlyList<PrintedRadius> radii, long lines)
    {
        foreach (var radius in radii.Where(radius => radius.Lines > 2))
        {
            var reach = radius.Unit + radius.Tolerance;
            var (first, after) = (ladder.CountAtOrAbove((radius.Value - reach) / sigma), ladder.CountAtOrAbove((radius.Value + reach) / sigma));

            // The best p of n of n is 1.
            if (after > ladder.N || after - first > MostCounts || first >= after)
            {
                continue;
            }

            var most = 0.0;
            for (var count = first; count < after; count++)
            {
                most += Math.Exp(new Binomial(ladder.N, new((double)count / ladder.N, (double)(ladder.N - count) / ladder.N)).LogMass(count));
            }

            if (most < 1 && new Binomial(lines, new(most, 1 - most)).LogAtLeast(radius.Lines) < Math.Log(FalseAlarm))
            {
                return radius;
            }
        }

        return null;
    }
}
