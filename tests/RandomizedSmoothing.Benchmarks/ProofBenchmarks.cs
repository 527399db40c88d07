using BenchmarkDotNet.Attributes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>Proofs over whole boxes: Theorem 4's is to take less than a minute on two cores, and the part that <c>quick</c> proves less than 2 s.</summary>
public class ProofBenchmarks
{
    private InequalityClaim claim = null!;

    /// <summary>The claim.</summary>
    [Params("theorem-2-corrected", "theorem-3", "theorem-4", "theorem-5-corrected", "theorem-7-corrected", "remark-unit-cube")]
    public string Id { get; set; } = "";

    /// <summary>Finds the claim.</summary>
    [GlobalSetup]
    public void Choose() => claim = (InequalityClaim)ClaimCatalogue.Find(Id);

    /// <summary>The whole box; the number of sub-boxes.</summary>
    [Benchmark]
    public long Full() => BranchAndBound.Prove(claim.ProofPlan!.Goal, claim.ProofPlan.Whole).SubBoxes;

    /// <summary>The part of it that is proved in quick; the number of sub-boxes.</summary>
    [Benchmark]
    public long Quick() => BranchAndBound.Prove(claim.ProofPlan!.Goal, claim.ProofPlan.Quick ?? claim.ProofPlan.Whole).SubBoxes;
}
