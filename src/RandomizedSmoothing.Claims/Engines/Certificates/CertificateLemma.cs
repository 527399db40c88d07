namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>What an argument leans on.</summary>
/// <param name="Name">A claim's id, or a lemma's.</param>
/// <param name="CarriedBy">The certificate of the claim, or the test that tries the lemma and where it is proved.</param>
public sealed record CertificateLemma(string Name, string CarriedBy)
{
    /// <summary>What the proof of a claim leans on.</summary>
    internal static IEnumerable<CertificateLemma> Of(Claim claim) => ClaimGraph.PremisesOf(claim).Select(premise => Lemma.All.SingleOrDefault(lemma => lemma.Id == premise) is { } lemma
        ? new CertificateLemma(premise, $"test {lemma.Test}; {lemma.Source}: {lemma.Statement}")
        : new CertificateLemma(premise, $"certificate {premise}"));
}
