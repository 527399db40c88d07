using RandomizedSmoothing.Testing;

namespace SmoothingClaims;

/// <summary>One test a claim: it is searched for a counterexample, and has to get the verdict that is pinned in pinned-verdicts.json.</summary>
[ClaimTests(typeof(BallVanishes))]
public sealed partial class EveryClaim;
