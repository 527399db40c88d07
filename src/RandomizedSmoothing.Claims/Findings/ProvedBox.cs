namespace RandomizedSmoothing.Claims;

/// <summary>A sub-box over which the goal is proved.</summary>
/// <param name="Box">The ranges.</param>
/// <param name="Lower">The margin is at least this, above 0, at every point of it; +∞ where the hypothesis is met at none.</param>
public sealed record ProvedBox(SubBox Box, double Lower);
