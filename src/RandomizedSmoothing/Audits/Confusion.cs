using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits;

/// <summary>Which class is taken for which: of each class's images, the share that each other class takes.</summary>
public static class Confusion
{
    private const int MostSteps = 10_000;
    private const double Still = 1e-14;

    /// <summary>The share of a class's images that get a class; abstentions have <see cref="CertificationRecord.Abstained"/>.</summary>
    public static double Share(ClassAudit of, int taker)
    {
        ArgumentNullException.ThrowIfNull(of);
        return taker == of.Label ? of.Accuracy : (double)of.Takers.GetValueOrDefault(taker) / of.N;
    }

    /// <summary>
    /// The spectral norm of the part off the diagonal, abstentions left out: large where a few classes take much of many others, so that losses
    /// have a direction.
    /// </summary>
    /// <param name="classes">The classes.</param>
    /// <returns>At least 0, and at most the square root of the number of classes that take and lose.</returns>
    public static double OffDiagonalNorm(IReadOnlyList<ClassAudit> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        (int Row, int Column, double Share)[] entries =
            [.. classes.SelectMany((c, row) => c.Takers.Where(taker => taker.Key != CertificationRecord.Abstained && taker.Key != c.Label).Select(taker => (row, taker.Key, (double)taker.Value / c.N)))];
        if (entries.Length == 0)
        {
            return 0;
        }

        // Powers of AᵀA on a vector without a zero: shares are positive, so that the largest singular vector has no part that cancels it.
        var vector = entries.Select(entry => entry.Column).Distinct().ToDictionary(column => column, _ => 1.0);
        var norm = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var image = new double[classes.Count];
            foreach (var (row, column, share) in entries)
            {
                image[row] += share * vector[column];
            }

            var next = vector.ToDictionary(pair => pair.Key, _ => 0.0);
            foreach (var (row, column, share) in entries)
            {
                next[column] += share * image[row];
            }

            var length = Math.Sqrt(next.Values.Sum(x => x * x));
            var (before, after) = (norm, Math.Sqrt(length));
            norm = after;
            if (Math.Abs(after - before) <= Still * after)
            {
                break;
            }

            vector = next.ToDictionary(pair => pair.Key, pair => pair.Value / length);
        }

        return norm;
    }
}
