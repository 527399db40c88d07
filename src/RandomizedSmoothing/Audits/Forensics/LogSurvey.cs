using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>What forensics takes down while a log is read: a few dozen bytes a sample.</summary>
public sealed class LogSurvey
{
    private readonly List<(string Text, double Value, long Line)> radii = [];
    private readonly List<(CertificationRecord Record, long Line)> counted = [];
    private readonly List<(long Index, int Label)> samples = [];
    private readonly List<LogFlaw> flaws = [];
    private readonly List<long> abstentionsWithRadius = [];

    /// <summary>How many samples there are.</summary>
    public int N => samples.Count;

    /// <summary>How many abstentions.</summary>
    public int Abstentions { get; private set; }

    /// <summary>Whether the log has radii.</summary>
    public bool HasRadii { get; private set; }

    /// <summary>Whether it says of each sample how many there were, and so stopped early.</summary>
    public bool HasSamples { get; private set; }

    internal IReadOnlyList<(string Text, double Value, long Line)> Radii => radii;

    internal IReadOnlyList<(CertificationRecord Record, long Line)> Counted => counted;

    internal IReadOnlyList<(long Index, int Label)> Samples => samples;

    internal IReadOnlyList<LogFlaw> Flaws => flaws;

    internal IReadOnlyList<long> AbstentionsWithRadius => abstentionsWithRadius;

    /// <summary>One more than the largest class that is a label or a prediction.</summary>
    internal int Classes { get; private set; }

    /// <summary>Takes down a line that contradicts itself or others.</summary>
    public void Add(LogFlaw flaw) => flaws.Add(flaw);

    /// <summary>Takes down a sample.</summary>
    /// <param name="record">The sample.</param>
    /// <param name="radiusText">Its radius as it is written.</param>
    /// <param name="line">Its line, counted from 1.</param>
    public void Add(in CertificationRecord record, string radiusText, long line)
    {
        samples.Add((record.Index, record.Label));
        Classes = Math.Max(Classes, Math.Max(record.Label, record.Prediction) + 1);
        HasRadii |= record.Radius is not null;
        HasSamples |= record.Samples is not null;
        if (record.Counts is not null)
        {
            counted.Add((record, line));
        }

        if (record.IsAbstention)
        {
            Abstentions++;
            if (record.Radius > 0)
            {
                abstentionsWithRadius.Add(line);
            }
        }
        else if (record.Radius is { } radius)
        {
            radii.Add((radiusText, radius, line));
        }
    }
}
