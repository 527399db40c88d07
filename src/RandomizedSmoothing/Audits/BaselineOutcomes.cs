using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits;

/// <summary>Which samples a baseline gets right: 13 bytes a sample, looked up by index.</summary>
public sealed class BaselineOutcomes
{
    private readonly long[] indices;
    private readonly int[] labels;
    private readonly bool[] correct;
    private long previous = -1;

    /// <param name="records">The baseline's samples, in any order, each index once.</param>
    public BaselineOutcomes(IEnumerable<CertificationRecord> records)
    {
        var (indexList, labelList, correctList) = (new List<long>(), new List<int>(), new List<bool>());
        var isSorted = true;
        foreach (var record in records)
        {
            isSorted &= indexList.Count == 0 || indexList[^1] < record.Index;
            indexList.Add(record.Index);
            labelList.Add(record.Label);
            correctList.Add(record.IsCorrect);
        }

        (indices, labels, correct) = ([.. indexList], [.. labelList], [.. correctList]);
        if (!isSorted)
        {
            int[] order = [.. Enumerable.Range(0, indices.Length)];
            Array.Sort(indices, order);
            labels = [.. order.Select(i => labelList[i])];
            correct = [.. order.Select(i => correctList[i])];
        }
    }

    /// <summary>How many samples the baseline has.</summary>
    public long N => indices.Length;

    /// <summary>Looks a sample up.</summary>
    /// <param name="index">The sample's index.</param>
    /// <param name="label">Its label.</param>
    /// <param name="isCorrect">Whether the baseline gets it right.</param>
    /// <returns>Whether the baseline has the sample.</returns>
    public bool TryFind(long index, out int label, out bool isCorrect)
    {
        // Logs run in the order of their data set, so the next sample is almost always the one asked for.
        var place = previous + 1 < indices.Length && indices[previous + 1] == index
            ? previous + 1
            : Array.BinarySearch(indices, index);
        (label, isCorrect) = place >= 0 ? (labels[place], correct[place]) : default;
        previous = place >= 0 ? place : previous;
        return place >= 0;
    }
}
