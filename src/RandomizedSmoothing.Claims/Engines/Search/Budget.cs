using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>How hard a counterexample is looked for. Rounds, not seconds, so that a seed has one answer on every machine.</summary>
/// <param name="Rounds">Rounds of drawing and descending, after the small whole numbers and the independent draws were all tried.</param>
public sealed record Budget(int Rounds)
{
    private static readonly SimdDevice Cores = new();

    /// <summary>Seconds for all claims.</summary>
    public static Budget Quick { get; } = new(Rounds: 2) { Draws = 1 << 14 };

    /// <summary>Minutes for all claims.</summary>
    public static Budget Full { get; } = new(Rounds: 300) { ProvesWholeBoxes = true, Draws = 1 << 18, Samples = 1 << 21 };

    /// <summary>How many independent draws that meet the hypothesis are tried.</summary>
    public long Draws { get; init; }

    /// <summary>How many samples are drawn at most for each case of a claim that only sampling can tell of, from 1 to 2⁴⁰.</summary>
    public long Samples { get; init; } = 1 << 15;

    /// <summary>Where they are drawn. No count depends on it.</summary>
    public IMonteCarloDevice Device { get; init; } = Cores;

    /// <summary>How many rounds a claim gets: fewer of those, too, where an evaluation takes milliseconds.</summary>
    public int RoundsFor(InequalityClaim claim) => Math.Max(Math.Min(Rounds, 2), Rounds / claim.Cost);

    /// <summary>How many independent draws a claim gets: fewer, and those of fewer again, where an evaluation takes milliseconds.</summary>
    public long DrawsFor(InequalityClaim claim) => Draws / (claim.Cost * claim.Cost);

    /// <summary>Whether a claim is proved over the whole of its box, or over the part that takes a second.</summary>
    public bool ProvesWholeBoxes { get; init; }
}
