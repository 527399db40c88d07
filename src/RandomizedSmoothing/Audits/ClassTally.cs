using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits;

/// <summary>The running counts of one class's samples.</summary>
internal sealed class ClassTally(int radii)
{
    private readonly Dictionary<int, long> takers = [];
    private readonly long[] certified = new long[radii];
    private double radiusSum;

    public long N { get; private set; }

    public long Correct { get; private set; }

    public double RadiusSum => radiusSum;

    public IReadOnlyDictionary<int, long> Takers => takers;

    /// <summary>For each radius, how many samples get their label with at least it.</summary>
    public IReadOnlyList<long> Certified => certified;

    public void Add(in CertificationRecord record, ReadOnlySpan<double> atRadii)
    {
        N++;
        if (!record.IsCorrect)
        {
            takers[record.Prediction] = takers.GetValueOrDefault(record.Prediction) + 1;
            return;
        }

        Correct++;
        radiusSum += record.Radius ?? 0;
        for (var i = 0; i < atRadii.Length && record.Radius >= atRadii[i]; i++)
        {
            certified[i]++;
        }
    }
}
