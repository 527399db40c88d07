namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Proves a claim over its box as part of finding its verdict.</summary>
internal static class ClaimProof
{
    /// <summary>Proves what the claim's <see cref="InequalityClaim.ProofPlan"/> asks for; null where it has none.</summary>
    public static ProofResult? Of(
        InequalityClaim claim, Budget budget, ProofOptions? options, IProgress<ProofProgress>? progress, CancellationToken cancellation) => claim.ProofPlan is { } plan
        ? BranchAndBound.Prove(plan.Goal, BoxOf(plan, budget), options, progress, cancellation)
        : null;

    /// <summary>The box that a budget asks for.</summary>
    public static ProofBox BoxOf(ProofPlan plan, Budget budget) => budget.ProvesWholeBoxes ? plan.Whole : plan.Quick ?? plan.Whole;

    /// <summary>
    /// Points of the claim where a goal's counterexamples would break it: their values, what the goal has no parameter for at
    /// 1, and everything moved onto the edge of the hypothesis.
    /// </summary>
    public static IEnumerable<Point> Lift(InequalityClaim claim, ProofResult proof)
    {
        var edges = new HypothesisEdges(claim);
        foreach (var at in proof.Counterexamples.Select(counterexample => counterexample.Point))
        {
            var point = new Point(claim.Domain, [.. claim.Domain.Select(parameter =>
                at.Domain.Any(known => known.Name == parameter.Name) ? at[parameter.Name] : parameter.Clamp(1))]);
            yield return point;
            foreach (var edge in edges.Around(point))
            {
                yield return edge;
            }
        }
    }

    /// <summary>What is proved and how, or that a box could not be proved; null where nothing was tried.</summary>
    public static string? Argument(InequalityClaim claim, ProofResult? proof)
    {
        var enclosed = proof is null ? null
            : proof.IsProved ? $"By enclosures, {proof}: {proof.Goal.Statement}. {claim.ProofPlan!.Argument}"
            : $"By enclosures {proof}: {proof.Goal.Statement}.";
        return claim.Proof is null ? enclosed
            : enclosed is null ? claim.Proof
            : $"{claim.Proof} {enclosed}";
    }
}
