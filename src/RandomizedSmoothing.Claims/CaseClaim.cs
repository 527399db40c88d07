using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// A claim about finitely many cases, such as what the text says of a printed table: every case is compared, in exact
/// or correctly rounded arithmetic, so that a violated one is a certified counterexample.
/// </summary>
public abstract class CaseClaim : Claim
{
    /// <summary>True where the statement is strict, so that a margin of 0 violates it.</summary>
    public virtual bool IsStrict => true;

    /// <summary>The parameters that tell the cases apart, such as σ and the number of augmentation points.</summary>
    public abstract Domain Domain { get; }

    /// <summary>Every case, with its margin; the first violated one is the counterexample shown.</summary>
    public abstract ImmutableArray<Evaluation> Cases { get; }

    /// <summary>True where a margin contradicts the statement.</summary>
    public bool IsViolation(double margin) => IsStrict ? margin <= 0 : margin < 0;
}
