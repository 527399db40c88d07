namespace RandomizedSmoothing.Claims;

/// <summary>What was found out about a claim.</summary>
public enum Verdict
{
    /// <summary>No counterexample; the evidence says how hard it was looked for, or that it is proved.</summary>
    Holds,

    /// <summary>A counterexample exists, certified by enclosures.</summary>
    Refuted,

    /// <summary>A counterexample was found that enclosures could not confirm.</summary>
    Suspected,

    /// <summary>Every printed number agrees with ours.</summary>
    Reproduced,

    /// <summary>Some printed number differs from ours.</summary>
    NotReproduced,
}

/// <summary>How a verdict is known.</summary>
public enum EvidenceKind
{
    /// <summary>By enclosures over a stated box, by an argument written out, or by one certified counterexample.</summary>
    Proved,

    /// <summary>By closed forms or quadrature at the points tried.</summary>
    Exact,

    /// <summary>By Monte Carlo with a stated error probability.</summary>
    Sampled,
}

/// <summary>Names as they stand in JSON and in tables.</summary>
public static class VerdictNames
{
    /// <summary><c>holds</c>, <c>refuted</c>, <c>suspected</c>, <c>reproduced</c> or <c>not-reproduced</c>.</summary>
    public static string Name(this Verdict verdict) =>
        verdict == Verdict.NotReproduced ? "not-reproduced" : verdict.ToString().ToLowerInvariant();

    /// <summary><c>proved</c>, <c>exact</c> or <c>sampled</c>.</summary>
    public static string Name(this EvidenceKind kind) => kind.ToString().ToLowerInvariant();
}
