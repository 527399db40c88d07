namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Holm's step-down correction (1979): p-values of several tests, raised so that the chance of even one false alarm
/// among them stays below the level they are held against, however the tests depend on each other.
/// </summary>
public static class HolmCorrection
{
    /// <summary>Corrects the p-values of a family of tests.</summary>
    /// <param name="pValues">The p-values, each in [0, 1].</param>
    /// <returns>The corrected p-values, in the same order, each at least the given one and at most 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value outside [0, 1].</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var soFar = 0.0;
        var rank = 0;
        foreach (var i in Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]))
        {
            if (pValues[i] is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(pValues), pValues[i], "a p-value lies in [0, 1]");
            }

            soFar = Math.Max(soFar, Math.Min(1, (pValues.Count - rank++) * pValues[i]));
            adjusted[i] = soFar;
        }

        return adjusted;
    }
}
