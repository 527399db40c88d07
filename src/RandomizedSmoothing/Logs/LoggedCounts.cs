namespace RandomizedSmoothing.Logs;

/// <summary>
/// The counts that a certificate rests on, as a log keeps them: with them anyone can certify the image again, for another α or by another
/// bound, without the model.
/// </summary>
/// <param name="N">n, the samples that bound the class's probability, at least 1.</param>
/// <param name="Count">How many of them the candidate class got, from 0 to <paramref name="N"/>.</param>
/// <param name="RunnerUp">The class that got most of the others.</param>
/// <param name="RunnerUpCount">How many samples it got; with <paramref name="Count"/> at most <paramref name="N"/>.</param>
/// <param name="Candidate">The class that other samples chose, also where it is not certified; −1 where none of them got a class.</param>
public readonly record struct LoggedCounts(long N, long Count, int RunnerUp, long RunnerUpCount, int Candidate)
{
    /// <summary>Why these numbers can be no counts; null where they can.</summary>
    public string? Fault =>
        N < 1 ? FormattableString.Invariant($"n {N} is not at least 1")
        : Count < 0 || RunnerUpCount < 0 || Count > N - RunnerUpCount ? FormattableString.Invariant($"count {Count} and runnerUpCount {RunnerUpCount} are more than n {N}, or below 0")
        : Candidate < -1 || RunnerUp < 0 || RunnerUp == Candidate ? FormattableString.Invariant($"candidate {Candidate} and runnerUp {RunnerUp} are not two classes")
        : null;
}
