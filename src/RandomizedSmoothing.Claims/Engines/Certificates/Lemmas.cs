namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>The statements that a written argument leans on.</summary>
internal static class Lemmas
{
    // Cited results, by the words with which arguments cite them, and the tests that try them.
    private static readonly (string Words, string Test)[] Cited =
    [
        ("Chen and Rubin", "BallLemmaTests.The_median_is_above_its_mean_less_two_thirds"),
    ];

    /// <summary>The claims and cited results that an argument names, each with the certificate or test that carries it.</summary>
    public static IEnumerable<(string Name, string CarriedBy)> NamedIn(string argument) =>
    [
        .. ClaimCatalogue.All
            .Where(claim => argument.Contains(claim.Id, StringComparison.Ordinal) || argument.Contains(Spoken(claim.Id), StringComparison.Ordinal))
            .Select(claim => (claim.Id, $"certificate {claim.Id}")),
        .. Cited.Where(lemma => argument.Contains(lemma.Words, StringComparison.Ordinal)).Select(lemma => (lemma.Words, $"test {lemma.Test}")),
    ];

    // theorem-4 is “Theorem 4” in a sentence.
    private static string Spoken(string id) => id.Length == 0 ? id : $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')}";
}
