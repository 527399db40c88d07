namespace RandomizedSmoothing.Claims.Engines;

/// <summary>How far branch and bound goes. Neither the threads nor an interruption changes what it finds.</summary>
public sealed record ProofOptions
{
    /// <summary>The number of sub-boxes after which what is still pending is left undecided.</summary>
    public long MostSubBoxes { get; init; } = 10_000_000;

    /// <summary>The width, relative to the value, below which a range of a real parameter is not halved again.</summary>
    public double Finest { get; init; } = 1e-6;

    /// <summary>How many threads work at once; −1 for as many as there are processors.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>Whether the sub-boxes that were proved are kept, as a certificate needs them.</summary>
    public bool KeepsSubBoxes { get; init; }

    /// <summary>The file that keeps the state of an interrupted proof, and from which it is resumed where the file exists; null for none.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>The least time between two writes of the checkpoint, which is also written at the end and on an interruption.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>How far a proof is.</summary>
/// <param name="SubBoxes">The sub-boxes that were evaluated so far.</param>
/// <param name="Pending">Those that wait; each may be halved again.</param>
/// <param name="Undecided">Those that no enclosure decides.</param>
/// <param name="Counterexamples">The certified counterexamples met.</param>
/// <param name="Elapsed">The time so far, together with the runs from which the proof was resumed.</param>
public readonly record struct ProofProgress(long SubBoxes, int Pending, int Undecided, int Counterexamples, TimeSpan Elapsed);
