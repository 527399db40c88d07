namespace RandomizedSmoothing.Claims;

/// <summary>How a claim is proved over a box by enclosures.</summary>
/// <param name="Goal">
/// What branch and bound proves at every point of the box: the claim itself, or a statement of fewer parameters from which
/// the claim follows there.
/// </param>
/// <param name="Argument">Why the claim follows from the goal, over which of its own parameters, and what is known beyond the box.</param>
/// <param name="Whole">The box.</param>
/// <param name="Quick">The part of it that takes no more than a second or two; null where the whole box does not.</param>
public sealed record ProofPlan(InequalityClaim Goal, string Argument, ProofBox Whole, ProofBox? Quick = null);
