using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>Whether a class lost more against a baseline than it may.</summary>
/// <param name="Label">The class.</param>
/// <param name="Change">Its accuracy less the baseline's.</param>
/// <param name="PValue">The p-value of the hypothesis that it lost no more, corrected by Holm for the number of classes.</param>
public sealed record ClassDrop(int Label, double Change, double PValue)
{
    /// <summary>Whether chance is no explanation, at 5 % for all classes together.</summary>
    public bool IsClear => PValue <= LogAudit.Alpha;

    /// <summary>The drops of all classes.</summary>
    /// <param name="changes">The classes' changes.</param>
    /// <param name="drop">The share that a class may lose, in [0, 1).</param>
    public static IReadOnlyList<ClassDrop> Of(IReadOnlyList<BaselineChange> changes, double drop)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var pValues = HolmCorrection.Adjust([.. changes.Select(change => PairedDropTest.PValue(change.Gained, change.Lost, change.N, drop))]);
        return [.. changes.Zip(pValues, (change, p) => new ClassDrop(change.Label, change.Change, p))];
    }
}
