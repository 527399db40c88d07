using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>How much of a claim's own domain is proved by enclosures, without a box that anybody chose.</summary>
/// <param name="Tried">The ranges that were gone through; null where nothing could be enclosed.</param>
/// <param name="SubBoxes">How many sub-boxes were evaluated.</param>
/// <param name="Left">The sub-boxes of them that no enclosure decides.</param>
/// <param name="Beyond">What of the domain was not gone through, in words: values beyond a time limit, and the ends that are never searched.</param>
/// <param name="Assumed">What was taken for granted because the claim declares it, and drawn points do not contradict: null for nothing.</param>
/// <param name="Counterexample">A certified counterexample that was met, made small; null where none was.</param>
public sealed record DomainProof(ProofBox? Tried, long SubBoxes, ImmutableArray<SubBox> Left, ImmutableArray<string> Beyond, string? Assumed, Counterexample? Counterexample)
{
    /// <summary>What the formula shows of the claim, so that one value of a parameter stands for all: null for nothing.</summary>
    public string? Found { get; init; }

    /// <summary>True where all of the domain that is ever searched was gone through.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What might be declared so that a proof reaches further; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>True where all that was gone through is proved.</summary>
    public bool IsProved => Tried is not null && Left.IsEmpty && Counterexample is null;

    /// <summary>What is proved, and what is left, in a sentence.</summary>
    public override string ToString()
    {
        var beyond = Beyond.IsEmpty ? "" : $"; not gone through: {string.Join(", ", Beyond)}";
        var assumed = (Found is null ? "" : $", which is enough: {Found}, as its formula shows") + (Assumed is null ? "" : $", given that {Assumed}");
        return Tried is null ? "nothing is proved: no range of its parameters can be enclosed"
            : IsProved ? FormattableString.Invariant($"proved over {Tried} in {SubBoxes} sub-boxes{assumed}{beyond}")
            : FormattableString.Invariant($"proved over {Tried} but for {Left.Length} of {SubBoxes} sub-boxes, the first {Left.FirstOrDefault()}{assumed}{beyond}");
    }
}
