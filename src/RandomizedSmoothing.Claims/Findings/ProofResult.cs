using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>What branch and bound found over a box.</summary>
/// <param name="Goal">What was to be proved.</param>
/// <param name="Box">Over which ranges.</param>
/// <param name="SubBoxes">How many sub-boxes were evaluated, those included that were halved.</param>
/// <param name="SmallestMargin">The margin is at least this wherever it was proved; +∞ where the hypothesis is met nowhere.</param>
/// <param name="Undecided">The sub-boxes that no enclosure decides, in the order in which they were met.</param>
/// <param name="Counterexamples">One certified counterexample of each sub-box in which one was met.</param>
/// <param name="Elapsed">The time that it took, together with the runs from which it was resumed.</param>
public sealed record ProofResult(
    InequalityClaim Goal,
    ProofBox Box,
    long SubBoxes,
    double SmallestMargin,
    ImmutableArray<SubBox> Undecided,
    ImmutableArray<Counterexample> Counterexamples,
    TimeSpan Elapsed)
{
    /// <summary>The sub-boxes that together are the box, each with what was proved of it, in the order of their ranges; empty unless they were asked for.</summary>
    public ImmutableArray<ProvedBox> Proved { get; init; } = [];

    /// <summary>True where the goal holds at every point of the box.</summary>
    public bool IsProved => Undecided.IsEmpty && Counterexamples.IsEmpty;

    /// <summary>The result as a sentence, without the time.</summary>
    public override string ToString() => FormattableString.Invariant(this switch
    {
        { IsProved: true } => (FormattableString)$"proved over {Box} in {SubBoxes} sub-boxes",
        { Counterexamples: [var first, ..] } => $"refuted over {Box}, first at {first.Point}",
        _ => $"not proved over {Box}: {Undecided.Length} of {SubBoxes} sub-boxes are undecided, the first {Undecided[0]}",
    });
}
