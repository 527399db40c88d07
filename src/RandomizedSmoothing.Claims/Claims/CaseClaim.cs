using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// A claim about finitely many cases, such as what the text says of a printed table: every case is compared in double precision.
/// A violated one is certified only where an argument decides it.
/// </summary>
public abstract class CaseClaim : Claim
{
    /// <summary>True where the statement is strict, so that a margin of 0 violates it.</summary>
    public virtual bool IsStrict => true;

    /// <summary>An argument that decides the cases, written out; null where the evidence is their arithmetic.</summary>
    public virtual string? Proof => null;

    /// <summary>The parameters that tell the cases apart, such as σ and the number of augmentation points.</summary>
    public abstract Domain Domain { get; }

    /// <summary>
    /// Every case, with its margin, which is a number; of the violated ones the worst is the counterexample shown. A case whose slack is
    /// not positive is none: the claim does not speak of it.
    /// </summary>
    public abstract ImmutableArray<Evaluation> Cases { get; }

    /// <summary>True where a margin contradicts the statement.</summary>
    public bool IsViolation(double margin) => IsStrict ? margin <= 0 : margin < 0;
}
