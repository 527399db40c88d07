using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>A claim that consists of numbers printed in the paper.</summary>
public abstract class NumberClaim : Claim
{
    /// <summary>The printed numbers beside ours; one of them at least is printed.</summary>
    public abstract ImmutableArray<PrintedNumber> Numbers { get; }
}
