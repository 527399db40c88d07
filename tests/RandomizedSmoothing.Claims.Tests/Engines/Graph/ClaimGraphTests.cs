using System.Text.RegularExpressions;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>What rests on what is what the arguments say, and nothing that holds rests on what does not.</summary>
public sealed class ClaimGraphTests
{
    private static IEnumerable<Claim> Proved => ClaimCatalogue.All.Where(claim => Words(claim).Length > 0);

    [Test]
    public void Premises_are_claims_and_lemmas() => Assert.Multiple(() =>
    {
        var claims = ClaimCatalogue.All.Select(claim => claim.Id).ToArray();
        Assert.That(ClaimGraph.Proofs.Select(step => step.Premise).Distinct(), Is.SubsetOf(claims.Concat(Lemma.All.Select(lemma => lemma.Id))));
        Assert.That(ClaimGraph.Paper.Select(step => step.Premise).Distinct(), Is.SubsetOf(claims));
        Assert.That(Lemma.All.Select(lemma => lemma.Id), Is.SubsetOf(ClaimGraph.Proofs.Select(step => step.Premise)));
    });

    [Test]
    public void Nothing_rests_on_itself() => Assert.That(
        ClaimCatalogue.All.Where(claim => new[] { ClaimGraph.Proofs, ClaimGraph.Paper }.Any(steps => ClaimGraph.Falls(steps, claim.Id).Any(step => steps.Any(back => back.Claim == claim && back.Premise == step.Claim.Id)))),
        Is.Empty);

    [Test]
    public void A_proof_rests_on_what_holds() => Assert.That(
        ClaimGraph.Proofs.Where(step => PinnedVerdicts.Of(step.Premise) is { Verdict: not "holds" }).Select(step => $"{step.Claim.Id} on {step.Premise}"),
        Is.Empty);

    [TestCaseSource(nameof(Proved))]
    public void An_argument_names_its_premises_and_no_others(Claim claim)
    {
        var words = Words(claim);
        var named = ClaimCatalogue.All.Where(other => other != claim && Names(words, other.Id)).Select(other => other.Id)
            .Concat(Lemma.All.Where(lemma => words.Contains(lemma.Words, StringComparison.Ordinal)).Select(lemma => lemma.Id));
        Assert.That(named, Is.EquivalentTo(ClaimGraph.PremisesOf(claim)), $"what the argument of {claim.Id} names, and what [RestsOn(…)] before {claim.GetType().Name} says, is not the same");
    }

    // theorem-7-corrected uses theorem-3 and theorem-4; theorem-5-corrected and remark-semi-bounded-shrinks-corrected use theorem-7-corrected; drawn cones use theorem-5-corrected.
    [TestCase("theorem-3", "theorem-7-corrected", "theorem-5-corrected", "remark-semi-bounded-shrinks-corrected", "remark-drawn-regions-shrink", "remark-drawn-cones-shrink")]
    [TestCase("theorem-5")]
    [TestCase("slepian", "remark-peak-falls-with-theta")]
    [TestCase("anderson", "corollary-1-corrected", "remark-most-probable-axis", "remark-most-probable-origin", "remark-binary-shrinks-corrected", "remark-drawn-regions-shrink", "remark-drawn-regions-shrink-for-two-classes", "remark-vanishes-below-half-corrected")]
    public void What_falls_of_our_proofs(string id, params string[] expected) =>
        Assert.That(ClaimGraph.Falls(ClaimGraph.Proofs, id).Select(step => step.Claim.Id), Is.EquivalentTo(expected), "if a claim has joined that rests on it, add its id to this test's case");

    [TestCase("theorem-5", "remark-binary-shrinks", "remark-narrowness-angles", "remark-semi-bounded-shrinks")]
    [TestCase("theorem-6", "theorem-7", "remark-cone-is-lower-bound")]
    [TestCase("corollary-1", "theorem-4", "table-1", "remark-theorem-4-is-tight", "remark-unit-cube")]
    public void What_falls_of_the_paper(string id, params string[] expected) =>
        Assert.That(ClaimGraph.Falls(ClaimGraph.Paper, id).Select(step => step.Claim.Id), Is.EquivalentTo(expected), "if a claim has joined that the paper derives from it, add its id to this test's case");

    private static string Words(Claim claim) => claim switch
    {
        InequalityClaim inequality => $"{inequality.Proof} {inequality.ProofPlan?.Argument}".Trim(),
        CaseClaim cases => cases.Proof ?? "",
        _ => "",
    };

    // theorem-4 and “Theorem 4”, but not another paper's “Theorem 4”, or theorem-4-corrected.
    private static bool Names(string words, string id)
    {
        var spoken = $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')}";
        var others = Regex.Replace(words, @"\d{4}, Theorems? \d|Theorem 7's bound|Theorem 5's remarks|Equation 2's r", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Regex.IsMatch(others, $@"(?<![\w-])({Regex.Escape(id)}|{Regex.Escape(spoken)})(?![\w-]|\s\()", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
