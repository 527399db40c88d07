namespace RandomizedSmoothing.Claims;

/// <summary>How a verdict is known.</summary>
/// <param name="Kind">By proof, by exact evaluation, or by sampling.</param>
/// <param name="Evaluations">How many times the claim was evaluated.</param>
/// <param name="FalseAlarmProbability">The chance that a true claim gets another verdict; 0 unless sampled.</param>
/// <param name="Argument">What is proved, over what, and how; null where nothing is.</param>
public sealed record Evidence(EvidenceKind Kind, long Evaluations, double FalseAlarmProbability, string? Argument)
{
    /// <summary>What enclosures over a box decided, its sub-boxes and its time included; null where that was not tried, or where the claim does not hold.</summary>
    public ProofResult? Proof { get; init; }

    /// <summary>How much of the claim's own domain enclosures prove, with no box that anybody chose; null where that was not tried.</summary>
    public DomainProof? Domain { get; init; }

    /// <summary>At how many independent draws, from the distribution that the domain is searched by, a claim was tried that met the hypothesis there; 0 where none were made.</summary>
    public long IndependentDraws { get; init; }

    /// <summary>What share of the domain can still fail, at 95 % confidence (<see cref="ShareOfDomain"/>); null where there were no such draws.</summary>
    public double? ShareThatCanFail => ShareOfDomain.ThatCanFail(IndependentDraws);

    /// <summary>How many samples were drawn; 0 unless sampled.</summary>
    public long Samples { get; init; }

    /// <summary>How many of the samples that the budget allows were not needed, because a case was clear before.</summary>
    public long SamplesSaved { get; init; }

    /// <summary>How it is known, in a few words: <c>exact</c>, <c>proved</c>, or <c>proved over d = 2..4096, c = 2..1000</c>.</summary>
    public string Summary => Proof is { IsProved: true } proof ? $"{Kind.Name()} over {proof.Box}" : Kind.Name();
}
