using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims;

/// <summary>A point that meets a claim's hypothesis and contradicts its conclusion.</summary>
/// <param name="Point">The parameters.</param>
/// <param name="Margin">The conclusion's margin there.</param>
/// <param name="Certified">True where enclosures of slack and margin both exclude 0.</param>
public sealed record Counterexample(Point Point, double Margin, bool Certified)
{
    /// <summary>The decision region that the parameters stand for; null where the parameters say everything.</summary>
    public Region? Region { get; init; }

    /// <summary>The parameters, and the region where there is one, as a person reads them.</summary>
    public string Place => Region is null ? Point.ToString() : $"{Point}, region = {Region}";
}

/// <summary>How a verdict is known.</summary>
/// <param name="Kind">By proof, by exact evaluation, or by sampling.</param>
/// <param name="Evaluations">How many times the claim was evaluated.</param>
/// <param name="FalseAlarmProbability">The chance that a true claim gets another verdict; 0 unless sampled.</param>
/// <param name="Argument">What is proved, over what, and how; null where nothing is.</param>
public sealed record Evidence(EvidenceKind Kind, long Evaluations, double FalseAlarmProbability, string? Argument)
{
    /// <summary>What enclosures over a box decided, its sub-boxes and its time included; null where that was not tried, or where the claim does not hold.</summary>
    public ProofResult? BoxProof { get; init; }

    /// <summary>How many samples were drawn; 0 unless sampled.</summary>
    public long Samples { get; init; }

    /// <summary>How many of the samples that the budget allows were not needed, because a case was clear before.</summary>
    public long SamplesSaved { get; init; }

    /// <summary>How it is known, in a few words: <c>exact</c>, <c>proved</c>, or <c>proved over d = 2..4096, c = 2..1000</c>.</summary>
    public string Summary => BoxProof is { IsProved: true } proof ? $"{Kind.Name()} over {proof.Box}" : Kind.Name();
}

/// <summary>A claim together with what was found out about it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="SmallestMargin">The smallest margin seen where the hypothesis is met.</param>
/// <param name="SmallestMarginAt">Where it was seen; null for printed numbers.</param>
/// <param name="Counterexample">The smallest counterexample found; null where there is none.</param>
public sealed record Finding(
    Claim Claim,
    Verdict Verdict,
    Evidence Evidence,
    double SmallestMargin,
    Point? SmallestMarginAt,
    Counterexample? Counterexample)
{
    /// <summary>What the counts say of each case of a <see cref="MeasuredClaim"/>; empty for another claim.</summary>
    public ImmutableArray<MeasuredResult> Measured { get; init; } = [];
}
