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

    private static readonly double[] Alphas = [0.001, 0.01, 0.05, 0.0005, 0.0001, 0.005, 0.002, 0.02, 0.025, 0.1, 0.00001, 0.000001];

    private static readonly double[] Steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8];

    // And powers of two.
    private static readonly HashSet<long> Usual =
        [.. Enumerable.Range(1, 6).SelectMany(power => Steps.Select(step => (long)(step * Math.Pow(10, power)))).Append(10_000_000).Concat(Enumerable.Range(6, 15).Select(power => 1L << power))];

    /// <summary>Whether people choose this number of samples.</summary>
    public static bool IsUsual(long n) => Usual.Contains(n);

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
        var best = (Fit: (LadderFit?)null, Score: 0.0);
        foreach (var a in alpha is { } said ? [said] : Alphas)
        {
            foreach (var (count, isUsual) in Counts(pile, sigma, a, n, isSaturated))
            {
                var ladder = new RadiusLadder(count, a);
                if (!ladder.HasRungs || !Reaches(ladder, sigma, pile, isSaturated))
                {
                    continue;
                }

                // What is not a usual choice needs more to be believed.
                var fit = LadderFit.Best(ladder, sigma, top, 1 + (top.Length / 5));
                var needed = n == count && alpha == a ? 3 : (isUsual ? 5 : 12) + (a == Alphas[0] ? 0 : 1) + (fit.Rounding == Rounding.Up ? 4 : 0);
                var score = fit.Evidence - (4 * fit.Outside.Count) - needed;
                if (fit.MisfitShare <= MostMisfits && score > best.Score)
                {
                    best = (fit, score);
                }
            }
        }

        return best.Fit;
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
    private static IEnumerable<(long N, bool IsUsual)> Counts(PrintedRadius top, double sigma, double alpha, long? said, bool isSaturated)
    {
        if (said is { } n)
        {
            return [(n, true)];
        }

        if (!isSaturated)
        {
            return Usual.Select(count => (count, true));
        }

        var (low, high) = (At(top.Value - top.Unit), At(top.Value + top.Unit));
        var usual = Usual.Where(count => count >= low - 1 && count <= high + 1).ToList();
        const int most = 40;
        var between = high - low <= most ? Enumerable.Range(0, most + 2).Select(i => (long)low + i).Where(count => count >= 1 && !usual.Contains(count)) : [(long)At(top.Value)];
        return usual.Select(count => (count, true)).Concat(between.Select(count => (count, false)));

        double At(double radius) => Math.Min(Math.Log(alpha) / StandardNormal.LogLower(radius / sigma), 1e9);
    }
}
