using System.Text.RegularExpressions;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>House rules that every claim keeps.</summary>
public sealed partial class ClaimCatalogueTests
{
    private static IEnumerable<Claim> Claims => ClaimCatalogue.All;

    private static IEnumerable<Claim> CorrectedClaims => Claims.Where(claim => claim.Correction is not null);

    private static IEnumerable<InequalityClaim> Inequalities => Claims.OfType<InequalityClaim>();

    [Test]
    public void Ids_are_unique() => Assert.That(Claims.Select(claim => claim.Id), Is.Unique);

    [TestCaseSource(nameof(Claims))]
    public void An_id_is_of_the_contract(Claim claim) => Assert.That(claim.Id, Does.Match(Id()), "an id is that of a theorem, figure or table of the paper, or remark-…; a correction's is that of its claim with -corrected");

    [TestCaseSource(nameof(Claims))]
    public void A_claim_says_what_it_states_and_where(Claim claim) => Assert.Multiple(() =>
    {
        Assert.That(claim.Title, Is.Not.Empty);
        Assert.That(claim.Source, Does.StartWith("§"));
        Assert.That(claim.Statement, Is.Not.Empty);
    });

    // What is true beside a literal reading may be the sentence as it is meant.
    [TestCaseSource(nameof(CorrectedClaims))]
    public void A_correction_is_a_claim_named_after_the_claim(Claim claim)
    {
        const string literal = "-literal";
        Assert.That(
            claim.Correction,
            Is.EqualTo($"{claim.Id}-corrected").Or.EqualTo(claim.Id.EndsWith(literal, StringComparison.Ordinal) ? claim.Id[..^literal.Length] : null));
        Assert.That(() => ClaimCatalogue.Find(claim.Correction!), Throws.Nothing);
    }

    [TestCaseSource(nameof(Claims))]
    public void A_claim_has_a_pinned_verdict(Claim claim) => Assert.That(
        PinnedVerdicts.Of(claim.Id),
        Is.Not.Null,
        $"no verdict is pinned on {claim.Id}: './run-tests.sh VerdictSnapshots' fails, and prints the command that accepts what it found");

    [TestCaseSource(nameof(Inequalities))]
    public void A_hypothesis_is_met_somewhere(InequalityClaim claim) =>
        Assert.That(Verification.Verify(claim, new Budget(Rounds: 1)).SmallestMarginAt, Is.Not.Null);

    [Test]
    public void Only_claims_are_pinned() => Assert.That(PinnedVerdicts.All.Keys, Is.EquivalentTo(Claims.Select(claim => claim.Id)));

    [Test]
    public void An_unknown_claim_names_the_nearest() =>
        Assert.That(() => ClaimCatalogue.Find("theorm-4"), Throws.ArgumentException.With.Message.Contains("the nearest is 'theorem-4'"));

    [GeneratedRegex("^(theorem-[1-7]|corollary-1|equation-2|figure-(1|2|3a|3b)|table-[1-4]|remark-[a-z0-9-]+)(-corrected)?$")]
    private static partial Regex Id();
}
