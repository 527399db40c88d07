namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>How printed radii became of rungs.</summary>
internal enum Rounding
{
    Down,
    Nearest,
    Up,
}

/// <summary>How well printed radii fit a ladder.</summary>
/// <param name="Ladder">The ladder.</param>
/// <param name="Sigma">σ.</param>
/// <param name="Rounding">How the radii are taken to be rounded.</param>
/// <param name="Told">How many radii stand where rungs are further apart than two units of the last digit, so that not any radius would fit.</param>
/// <param name="Evidence">Of those that fit: the logarithm of the chance that as many radii from nowhere would.</param>
/// <param name="Outside">The radii that fit no rung, largest first.</param>
internal sealed record LadderFit(RadiusLadder Ladder, double Sigma, Rounding Rounding, int Told, double Evidence, IReadOnlyList<PrintedRadius> Outside)
{
    // Lines that share a radius are no chance of its digits, and yet not independent.
    private const long MostLines = 4;

    /// <summary>The share of the telling radii that fit no rung.</summary>
    public double MisfitShare => (double)Outside.Count / Math.Max(1, Told + Outside.Count);

    /// <summary>The best of the three roundings; of equals, the one that claims least.</summary>
    public static LadderFit Best(RadiusLadder ladder, double sigma, IReadOnlyList<PrintedRadius> radii, int most = int.MaxValue) =>
        new[] { Rounding.Down, Rounding.Nearest, Rounding.Up }.Select(rounding => Of(ladder, sigma, radii, rounding, most)).MinBy(fit => (fit.Outside.Count, -fit.Evidence))!;

    /// <summary>The fit of radii that are rounded in one way.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="radii">The radii, largest first.</param>
    /// <param name="rounding">The way.</param>
    /// <param name="most">After so many that fit no rung the others are not looked at.</param>
    public static LadderFit Of(RadiusLadder ladder, double sigma, IReadOnlyList<PrintedRadius> radii, Rounding rounding, int most = int.MaxValue)
    {
        var (told, evidence, outside) = (0, 0.0, new List<PrintedRadius>());
        foreach (var radius in radii)
        {
            var (below, above) = Around(ladder, radius.Value / sigma);
            var (down, up) = (radius.Value - (sigma * below), (sigma * above) - radius.Value);
            var slack = radius.Tolerance;
            var fits = rounding switch
            {
                Rounding.Down => up < radius.Unit + slack || down <= slack,
                Rounding.Nearest => Math.Min(up, down) <= (radius.Unit / 2) + slack,
                _ => down < radius.Unit + slack || up <= slack,
            };
            if (!fits)
            {
                outside.Add(radius);
                if (outside.Count > most)
                {
                    break;
                }

                continue;
            }

            var (gap, unit) = (Gap(ladder, below, above) * sigma, Math.Max(radius.Unit, 2 * slack));
            if (gap > 2 * unit)
            {
                told++;
                evidence += Math.Min(radius.Lines, MostLines) * Math.Log(gap / unit);
            }
        }

        return new(ladder, sigma, rounding, told, evidence, outside);
    }

    // The rungs below and above a radius over σ; infinities where there is none.
    private static (double Below, double Above) Around(RadiusLadder ladder, double z)
    {
        var count = ladder.CountAtOrAbove(z);
        return (ladder.Rung(count - 1) is > 0 and var below ? below : double.NegativeInfinity, count <= ladder.N ? ladder.Rung(count) : double.PositiveInfinity);
    }

    // Above the last rung and below the first one, as wide as the nearest gap.
    private static double Gap(RadiusLadder ladder, double below, double above) =>
        double.IsFinite(below) && double.IsFinite(above) ? above - below
        : ladder.Rung(ladder.N - 1) == 0 ? 1
        : double.IsFinite(below) ? ladder.Top - ladder.Rung(ladder.N - 1)
        : ladder.Rung(ladder.Least + 1) - ladder.Rung(ladder.Least);
}
