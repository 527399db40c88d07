using System.Diagnostics;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Proves a claim over a whole box: encloses its margin over sub-boxes, and halves those whose enclosure decides nothing.
/// </summary>
/// <remarks>
/// The sub-boxes are taken from a stack in batches of a fixed size, evaluated in parallel and looked at in order, so that the
/// result is the same for any number of threads and however often the proof was interrupted. A sub-box that straddles the
/// edge of a hypothesis must be proved as a whole: a claim that is an equality on that edge, or has it open, needs a goal
/// of its own there.
/// </remarks>
internal static class BranchAndBound
{
    private const int Batch = 1024;

    /// <summary>Proves a claim at every point of a box, or finds where that fails.</summary>
    /// <param name="goal">The claim.</param>
    /// <param name="box">The box; its parameters are those of the claim, in the same order.</param>
    /// <param name="options">How far to go.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="cancellation">Interrupts the proof; its state is in the checkpoint then.</param>
    /// <exception cref="ArgumentException">The box is not of the claim's parameters.</exception>
    /// <exception cref="InvalidDataException">The checkpoint cannot be read, or is of another proof.</exception>
    /// <exception cref="OperationCanceledException">The proof was interrupted.</exception>
    public static ProofResult Prove(
        InequalityClaim goal,
        ProofBox box,
        ProofOptions? options = null,
        IProgress<ProofProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (!goal.Domain.Select(parameter => parameter.Name).SequenceEqual(box.Domain.Select(parameter => parameter.Name)))
        {
            throw new ArgumentException($"the box {box} is not of the parameters of '{goal.Id}': {string.Join(", ", goal.Domain.Select(p => p.Name))}", nameof(box));
        }

        options ??= new ProofOptions();
        var watch = Stopwatch.StartNew();
        var checkpoint = options.Checkpoint is { } path ? new ProofCheckpoint(path, goal, box) : null;
        var state = checkpoint?.Read() ?? ProofState.Start(box);
        try
        {
            var written = state.Elapsed;
            var before = state.Elapsed;
            while (state.Pending.Count > 0 && state.SubBoxes < options.MostSubBoxes)
            {
                RunBatch(goal, state, options, cancellation);
                state.Elapsed = before + watch.Elapsed;
                progress?.Report(new ProofProgress(state.SubBoxes, state.Pending.Count, state.Undecided.Count, state.Counterexamples.Count, state.Elapsed));
                if (state.Elapsed - written >= options.CheckpointInterval)
                {
                    checkpoint?.Write(state);
                    written = state.Elapsed;
                }
            }
        }
        finally
        {
            checkpoint?.Write(state);
        }

        return new ProofResult(
            goal,
            box,
            state.SubBoxes,
            state.SmallestMargin,
            [.. state.Undecided, .. Enumerable.Reverse(state.Pending)],
            [.. state.Counterexamples],
            state.Elapsed)
        {
            Proved = [.. state.Proved.OrderBy(proved => proved.Box, SubBoxOrder.ByRanges)],
        };
    }

    // Changes the state only once the whole batch is evaluated.
    private static void RunBatch(InequalityClaim goal, ProofState state, ProofOptions options, CancellationToken cancellation)
    {
        var count = (int)Math.Min(Math.Min(Batch, state.Pending.Count), options.MostSubBoxes - state.SubBoxes);
        var boxes = Enumerable.Reverse(state.Pending[^count..]).ToArray();
        var outcomes = new ProofOutcome[count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.For(0, count, parallel, i => outcomes[i] = ProofOutcome.Of(goal, boxes[i], options.Finest));

        state.Pending.RemoveRange(state.Pending.Count - count, count);
        state.SubBoxes += count;
        if (options.KeepsSubBoxes)
        {
            state.Proved.AddRange(boxes.Zip(outcomes).Where(pair => pair.Second.IsProved).Select(pair => new ProvedBox(pair.First, pair.Second.Margin)));
        }

        foreach (var outcome in outcomes)
        {
            state.SmallestMargin = Math.Min(state.SmallestMargin, outcome.Margin);
            state.Undecided.AddRange(outcome.Undecided is { } box ? [box] : []);
            state.Counterexamples.AddRange(outcome.Counterexample is { } counterexample ? [counterexample] : []);
        }

        foreach (var (low, high) in outcomes.Reverse().Select(outcome => outcome.Halves).OfType<(SubBox, SubBox)>())
        {
            state.Pending.Add(high);
            state.Pending.Add(low);
        }
    }
}
