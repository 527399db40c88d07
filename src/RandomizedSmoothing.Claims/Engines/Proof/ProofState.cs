namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Where a proof stands between two batches: what a checkpoint keeps.</summary>
internal sealed class ProofState
{
    /// <summary>The sub-boxes that wait; the last is the next.</summary>
    public List<SubBox> Pending { get; init; } = [];

    /// <summary>The sub-boxes that were proved, where they are kept.</summary>
    public List<ProvedBox> Proved { get; init; } = [];

    /// <summary>The sub-boxes that no enclosure decided.</summary>
    public List<SubBox> Undecided { get; init; } = [];

    /// <summary>The certified counterexamples met.</summary>
    public List<Counterexample> Counterexamples { get; init; } = [];

    /// <summary>The sub-boxes evaluated.</summary>
    public long SubBoxes { get; set; }

    /// <summary>The smallest margin proved.</summary>
    public double SmallestMargin { get; set; } = double.PositiveInfinity;

    /// <summary>The time that all runs took together.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>The start of a proof: the box's enumerated values, the first of them on top.</summary>
    public static ProofState Start(ProofBox box) => new() { Pending = [.. box.Enumerated().Reverse()] };
}
