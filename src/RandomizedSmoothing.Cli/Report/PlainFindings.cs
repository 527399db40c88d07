using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>What matters most, in words for those who read no tables. A sentence is said only where the verdicts that it rests on are there.</summary>
internal static class PlainFindings
{
    private const int Most = 3;

    private static readonly (string Sentence, (string Id, string Verdict)[] RestsOn)[] Sentences =
    [
        ("Smoothing has the price that the paper names: enough noise shrinks every bounded decision region (Theorem 3), and still more makes a ball-like one vanish (Theorem 4). Both theorems hold as written, and are proved.",
            [("theorem-3", "holds"), ("theorem-4", "holds")]),
        ("For cones, the printed bounds go too far: the rate of Theorem 7 and the condition of Theorem 5 fail in two dimensions with many classes. Restricted to where they are true, both are proved; for images, with thousands of dimensions, nothing changes.",
            [("theorem-7", "refuted"), ("theorem-5", "refuted"), ("theorem-7-corrected", "holds"), ("theorem-5-corrected", "holds")]),
        ("Training with noise can bias a classifier, but not by as much as Theorem 2 says at every parameter: as printed it is refuted, and a corrected form holds.",
            [("theorem-2", "refuted"), ("theorem-2-corrected", "holds")]),
        ("That the classes become more unequal as σ grows is not so at every step, even by the paper's own Table 2: at the largest σ all classes are lost, and the gap closes.",
            [("remark-imbalance-grows-with-sigma", "refuted")]),
        ("Some printed numbers do not come out again: the σ at which the curves of Figure 2 end are 0.6501 and 0.1424, not 0.651 and 0.141.",
            [("figure-2", "not-reproduced")]),
    ];

    /// <summary>The first sentences that the verdicts bear out.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<ClaimRecord> claims)
    {
        var verdicts = claims.ToDictionary(claim => claim.Id, claim => claim.Verdict);
        return Sentences.Where(sentence => sentence.RestsOn.All(rest => verdicts.GetValueOrDefault(rest.Id) == rest.Verdict)).Select(sentence => sentence.Sentence).Take(Most);
    }
}
