using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>Tests of the tests: every variant that is false by independent arithmetic is refuted in the quick budget.</summary>
public sealed class VariantTests
{
    private const int VariantsEach = 2;

    private static readonly Variant[] All =
    [
        .. typeof(Variant).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Variant))).Select(type => (Variant)Activator.CreateInstance(type)!),
    ];

    private static IEnumerable<TestCaseData> Variants => All.Select(variant => new TestCaseData(variant).SetArgDisplayNames(variant.Id, variant.Title));

    // A refuted claim is its own wrong variant; what is expected to hold is what needs them.
    private static IEnumerable<ExpressionClaim> ClaimsThatHold =>
        ClaimCatalogue.All.OfType<ExpressionClaim>().Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "holds");

    [TestCaseSource(nameof(Variants))]
    public void Is_refuted(Variant variant)
    {
        var finding = Verification.Verify(variant, Budget.Quick);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
            Assert.That(finding.Counterexample!.Certified);
        });
    }

    [TestCaseSource(nameof(ClaimsThatHold))]
    public void A_claim_that_holds_has_variants_that_do_not(ExpressionClaim claim) =>
        Assert.That(All.Count(variant => variant.Id == claim.Id), Is.GreaterThanOrEqualTo(VariantsEach), HowTo(claim.GetType()));

    private static string HowTo(Type claim) => $$"""
        a test that passes whatever {{claim.Name}} says is none: write two false neighbours of it to tests/RandomizedSmoothing.Claims.Tests/Variants/{{claim.Name}}Variants.cs, such as

        using {{claim.Namespace}};

        namespace RandomizedSmoothing.Claims.Tests.Variants;

        /// <summary>Where it is false, by arithmetic of your own.</summary>
        public sealed class {{claim.Name}}TurnedRound() : Variant(new {{claim.Name}}(), "it is the other way round")
        {
            public override T Margin<T>(Point<T> at) => -base.Margin(at);
        }

        /// <summary>Where it is false, by arithmetic of your own.</summary>
        public sealed class {{claim.Name}}ByATenth() : Variant(new {{claim.Name}}(), "by a tenth or more")
        {
            public override T Margin<T>(Point<T> at) => base.Margin(at) - T.From(0.1);
        }
        """;
}
