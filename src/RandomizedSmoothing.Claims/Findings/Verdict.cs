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

    /// <summary>What is at hand cannot tell: the print's rounding, or an interval that holds both signs, allows either.</summary>
    Undecided,

    /// <summary>A sentence of the paper, tried on data or networks that are not the paper's, is found there as well.</summary>
    CarriesOver,

    /// <summary>A sentence of the paper, tried on data or networks that are not the paper's, is not found there. It refutes nothing of the paper.</summary>
    DoesNotCarryOver,
}

/// <summary>How a verdict is known.</summary>
public enum EvidenceKind
{
    /// <summary>By enclosures over a stated box, by an argument written out, or by one certified counterexample.</summary>
    Proved,

    /// <summary>By closed forms or quadrature at the points tried.</summary>
    Exact,

    /// <summary>From the paper's own printed numbers, whatever digits their rounding hides.</summary>
    Printed,

    /// <summary>By counts on real data and networks, with an interval over images, noise and training seeds.</summary>
    Measured,

    /// <summary>By Monte Carlo with a stated error probability.</summary>
    Sampled,
}

/// <summary>Names as they stand in JSON and in tables.</summary>
public static class VerdictNames
{
    /// <summary><c>holds</c>, <c>refuted</c>, <c>suspected</c>, <c>reproduced</c>, <c>not-reproduced</c>, <c>undecided</c>, <c>carries-over</c> or <c>does-not-carry-over</c>.</summary>
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.NotReproduced => "not-reproduced",
        Verdict.CarriesOver => "carries-over",
        Verdict.DoesNotCarryOver => "does-not-carry-over",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary><c>proved</c>, <c>exact</c>, <c>printed</c>, <c>measured</c> or <c>sampled</c>.</summary>
    public static string Name(this EvidenceKind kind) => kind.ToString().ToLowerInvariant();
}
