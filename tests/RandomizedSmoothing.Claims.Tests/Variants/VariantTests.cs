using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>
/// Tests of the tests: what is false is refuted in the quick budget. Every claim that holds is turned round, and has at least one near miss
/// that is false by independent arithmetic.
/// </summary>
public sealed class VariantTests
{
    private static readonly Variant[] All =
    [
        .. typeof(Variant).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Variant)) && type.IsPublic).Select(type => (Variant)Activator.CreateInstance(type)!),
    ];

    private static IEnumerable<TestCaseData> Variants => All.Select(variant => new TestCaseData(variant).SetArgDisplayNames(variant.Id, variant.Title));

    // A refuted claim is its own wrong variant; what is expected to hold is what needs them.
    private static IEnumerable<ExpressionClaim> ClaimsThatHold =>
        ClaimCatalogue.All.OfType<ExpressionClaim>().Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "holds");

    // An equality is no less true the other way round: it needs two near misses.
    private static IEnumerable<ExpressionClaim> Inequalities => ClaimsThatHold.Where(claim => claim is not Theorem6);

    [TestCaseSource(nameof(Variants))]
    public void Is_refuted(Variant variant) => AssertRefuted(variant);

    [TestCaseSource(nameof(Inequalities))]
    public void A_claim_that_holds_is_refuted_the_other_way_round(ExpressionClaim claim) => AssertRefuted(new Turned(claim));

    [TestCaseSource(nameof(ClaimsThatHold))]
    public void A_claim_that_holds_has_a_near_miss_that_does_not(ExpressionClaim claim)
    {
        var needed = Inequalities.Any(inequality => inequality.Id == claim.Id) ? 1 : 2;
        if (All.Count(variant => variant.Id == claim.Id) < needed)
        {
            Assert.Fail(HowTo(claim));
        }
    }

    // For somebody without one.
    [Test]
    public void A_near_miss_is_found_for_the_one_who_writes_it() =>
        Assert.That(NearMiss.Of(new Theorem4()), Does.Contain("\"99 % of R in the hypothesis\"").Or.Contain("\"101 % of sigma in the hypothesis\""));

    private static void AssertRefuted(Variant variant)
    {
        var finding = Verification.Verify(variant, Budget.Quick);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
            Assert.That(finding.Counterexample!.Certified);
        });
    }

    private static string HowTo(ExpressionClaim claim) => $$"""
        a test that passes whatever {{claim.GetType().Name}} says is none: write a near miss to tests/RandomizedSmoothing.Claims.Tests/Variants/{{claim.GetType().Name}}Variants.cs, such as

        using {{claim.GetType().Namespace}};

        namespace RandomizedSmoothing.Claims.Tests.Variants;

        {{NearMiss.Of(claim)}}
        """;
}
