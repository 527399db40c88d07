namespace RandomizedSmoothing.Claims.Engines;

/// <summary>How hard a counterexample is looked for. Counts, not seconds, so that a seed has one answer on every machine.</summary>
/// <param name="Draws">Points drawn by FsCheck, each also moved onto the edges of the hypothesis.</param>
/// <param name="Starts">Of these, how many of the lowest margins are searched downward.</param>
/// <param name="StepsPerStart">The most evaluations of one such search.</param>
public sealed record Budget(int Draws, int Starts, int StepsPerStart)
{
    /// <summary>Seconds for all claims.</summary>
    public static Budget Quick { get; } = new(Draws: 2_000, Starts: 4, StepsPerStart: 300);

    /// <summary>Minutes for all claims.</summary>
    public static Budget Full { get; } = new(Draws: 100_000, Starts: 32, StepsPerStart: 3_000);
}
