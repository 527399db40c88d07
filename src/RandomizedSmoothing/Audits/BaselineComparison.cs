using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>Compares a log with a baseline, sample by sample: paired, so that only samples that changed sides count.</summary>
/// <param name="baseline">The baseline's outcomes.</param>
public sealed class BaselineComparison(BaselineOutcomes baseline)
{
    private readonly SortedDictionary<int, (long N, long Gained, long Lost)> classes = [];

    /// <summary>How many samples were compared.</summary>
    public long N { get; private set; }

    /// <summary>How many samples of the baseline have not been compared.</summary>
    public long Missing => baseline.N - N;

    /// <summary>Compares one sample.</summary>
    /// <param name="record">A sample, each index once.</param>
    /// <returns><see langword="null"/>, or why the sample cannot be compared.</returns>
    public string? Add(in CertificationRecord record)
    {
        if (!baseline.TryFind(record.Index, out var label, out var wasCorrect))
        {
            return FormattableString.Invariant($"idx {record.Index} is not in the baseline");
        }

        if (label != record.Label)
        {
            return FormattableString.Invariant($"idx {record.Index} has label {record.Label}, but {label} in the baseline");
        }

        var (n, gained, lost) = classes.GetValueOrDefault(label);
        classes[label] = (
            n + 1,
            gained + (!wasCorrect && record.IsCorrect ? 1 : 0),
            lost + (wasCorrect && !record.IsCorrect ? 1 : 0));
        N++;
        return null;
    }

    /// <summary>The change of every class, by ascending label.</summary>
    public IReadOnlyList<BaselineChange> Changes()
    {
        var pValues = HolmCorrection.Adjust([.. classes.Values.Select(c => McNemarExactTest.PValue(c.Gained, c.Lost))]);
        return
        [
            .. classes.Select((c, i) => new BaselineChange
            {
                Label = c.Key,
                N = c.Value.N,
                Gained = c.Value.Gained,
                Lost = c.Value.Lost,
                PValue = pValues[i],
            }),
        ];
    }
}
