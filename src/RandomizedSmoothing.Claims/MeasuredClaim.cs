namespace RandomizedSmoothing.Claims;

/// <summary>A sentence of the paper, tried on data or networks that are not the paper's: counts, and intervals of what they estimate.</summary>
public abstract class MeasuredClaim : Claim
{
    /// <summary>What the counts decide.</summary>
    public abstract Finding Decide();
}
