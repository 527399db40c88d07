namespace RandomizedSmoothing.Claims;

/// <summary>
/// A claim that the paper's own printed numbers decide, or do not: it is decided only where every unrounded value that fits the print
/// gives the same verdict.
/// </summary>
public abstract class PrintedClaim : Claim
{
    /// <summary>What the print decides.</summary>
    public abstract Finding Decide();
}
