using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>Which n and α the radii of a log show.</summary>
internal static class LadderSearch
{
    /// <summary>A top radius that so many lines share is the one of n of n.</summary>
    public const long Saturated = 5;

    // Rungs further down tell nothing more.
    private const int MostRadii = 60;

    /// <summary>With more of its telling radii off the rungs, a ladder is not the log's.</summary>
    public const double MostMisfits = 0.1;

    // So much more evidence than for the next pair, or neither is told.
    private const double Margin = 2;

    // What is not a usual choice needs more to be believed, in units of the evidence.
    private const double Base = 5;
    private const double NotUsual = 10;
    private const double RoundedUp = 4;

    private static readonly (double Alpha, double Cost)[] Alphas =
        [(0.001, 0), (0.01, 1), (0.05, 1), (0.0001, 3), (0.0005, 3), (0.005, 3), (0.002, 5), (0.02, 5), (0.025, 5), (0.1, 5), (0.00001, 5), (0.000001, 5)];

    private static readonly (double Step, double Cost)[] Steps = [(1, 0), (2, 2), (5, 2), (1.5, 4), (2.5, 4), (3, 4), (4, 4), (6, 4), (7.5, 4), (8, 4)];

    private static readonly Dictionary<long, double> Usual = Enumerable.Range(1, 6)
        .SelectMany(power => Steps.Select(step => (N: (long)(step.Step * Math.Pow(10, power)), step.Cost)))
        .Append((10_000_000L, 0.0)).Concat(Enumerable.Range(6, 15).Select(power => (1L << power, 3.0)))
        .DistinctBy(pair => pair.Item1).ToDictionary();

    /// <summary>Whether people choose this number of samples.</summary>
    public static bool IsUsual(long n) => Usual.ContainsKey(n);

    /// <summary>The ladder that the radii show; null where they show none beyond doubt.</summary>
    /// <param name="radii">The radii, largest first.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="n">n, where it is said.</param>
    /// <param name="alpha">α, where it is said.</param>
    public static LadderFit? Find(IReadOnlyList<PrintedRadius> radii, double sigma, long? n = null, double? alpha = null)
    {
        PrintedRadius[] top = [.. radii.Where(radius => radius.Value > 0).Take(MostRadii)];
        if (top.Length == 0)
        {
            return null;
        }

        var (pile, isSaturated) = Pile(top);
        var (best, next) = ((Fit: (LadderFit?)null, Score: 0.0), 0.0);
        foreach (var (a, alphaCost) in alpha is { } said ? [(said, 0)] : Alphas)
        {
            foreach (var (count, cost) in Counts(pile, sigma, a, n, isSaturated))
            {
                var ladder = new RadiusLadder(count, a);
                if (!ladder.HasRungs || !Reaches(ladder, sigma, pile, isSaturated))
                {
                    continue;
                }

                var fit = LadderFit.Best(ladder, sigma, top, 1 + (top.Length / 5));
                var score = fit.Evidence - (4 * fit.Outside.Count) - Base - cost - alphaCost - (fit.Rounding == Rounding.Up ? RoundedUp : 0);
                if (fit.MisfitShare > MostMisfits || score <= next)
                {
                    continue;
                }

                (best, next) = score > best.Score ? ((fit, score), best.Score) : (best, score);
            }
        }

        // Neighbours of an n that nobody chooses are no other answer.
        return best.Fit is { } one && (best.Score >= next + Margin || !IsUsual(one.Ladder.N)) ? one : null;
    }

    /// <summary>The radius of n of n, where so many images have it that it shows: a few above it are odd ones. Else the largest.</summary>
    public static (PrintedRadius Radius, bool IsSaturated) Pile(IReadOnlyList<PrintedRadius> radii)
    {
        var above = 0L;
        foreach (var radius in radii)
        {
            if (radius.Lines >= Saturated && radius.Lines > 2 * above)
            {
                return (radius, true);
            }

            above += radius.Lines;
        }

        return (radii[0], false);
    }

    private static bool Reaches(RadiusLadder ladder, double sigma, PrintedRadius top, bool isSaturated) =>
        (sigma * ladder.Top) - top.Value is var above && above > -top.Unit - top.Tolerance && (!isSaturated || above < top.Unit + top.Tolerance);

    // n of n at the top: n = ln α / ln Φ(r/σ), as far as the digits of r tell it.
    private static IEnumerable<(long N, double Cost)> Counts(PrintedRadius top, double sigma, double alpha, long? said, bool isSaturated)
    {
        if (said is { } n)
        {
            return [(n, 0)];
        }

        if (!isSaturated)
        {
            return Usual.Select(pair => (pair.Key, pair.Value));
        }

        var (low, high) = (At(top.Value - top.Unit), At(top.Value + top.Unit));
        const int most = 12;
        var step = Math.Max(1, (high - low) / most);
        return Usual.Where(pair => pair.Key >= low - 1 && pair.Key <= high + 1).Select(pair => (pair.Key, pair.Value))
            .Concat(Enumerable.Range(0, most + 2).Select(i => (long)(low + (i * step))).Where(count => count >= 1 && !IsUsual(count)).Select(count => (count, NotUsual)));

        double At(double radius) => Math.Min(Math.Log(alpha) / StandardNormal.LogLower(radius / sigma), 1e9);
    }
}
