using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>What a sweep answers.</summary>
/// <param name="Run">The run, of any σ.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Figures">The figures of each σ, ascending.</param>
/// <param name="Changes">From each σ to the next: how many images were gained and lost, with McNemar's p-value, corrected by Holm.</param>
internal sealed record SweepReport(CertifyRun Run, SweepRequest Request, IReadOnlyList<SweepFigures> Figures, IReadOnlyList<(long Gained, long Lost, double PValue)> Changes)
{
    // What 'certify' draws to choose a class.
    private const long Selection = 100;

    public static SweepReport Of(IReadOnlyList<RunLog> logs, SweepRequest request)
    {
        var pairs = logs.Zip(logs.Skip(1), (before, after) => before.Records.Zip(after.Records).ToList())
            .Select(pairs => (Gained: pairs.LongCount(pair => !pair.First.IsCorrect && pair.Second.IsCorrect), Lost: pairs.LongCount(pair => pair.First.IsCorrect && !pair.Second.IsCorrect))).ToList();
        var pValues = HolmCorrection.Adjust([.. pairs.Select(pair => McNemarExactTest.PValue(pair.Gained, pair.Lost))]);
        return new(logs[0].Run, request, [.. logs.Select(log => new SweepFigures(log))], [.. pairs.Zip(pValues, (pair, p) => (pair.Gained, pair.Lost, p))]);
    }

    public long Images => Figures[0].Images;

    public long Samples => Figures.Sum(figures => figures.Samples);

    /// <summary>What 'certify' with n samples would have drawn for the same images and σ.</summary>
    public long SamplesFixed => Images * Figures.Count * (Selection + Run.N);

    /// <summary>What that is at one σ.</summary>
    public long SamplesFixedAtOne => Images * (Selection + Run.N);

    /// <summary>The chance that one σ is wrongly said to keep the floor: all of them together have the error.</summary>
    public double ErrorOfOne => Request.Error / Figures.Count;

    /// <summary>Whether each σ keeps the floor.</summary>
    public IReadOnlyList<LabelDecision> Keeps => Request.Floor is { } floor ? [.. Figures.Select(figures => figures.Keeps(floor, ErrorOfOne))] : [];

    /// <summary>The largest σ that is shown to keep the floor; null for none.</summary>
    public double? Choice => Figures.Zip(Keeps).Where(pair => pair.Second == LabelDecision.Yes).Select(pair => (double?)pair.First.Sigma).LastOrDefault();
}
