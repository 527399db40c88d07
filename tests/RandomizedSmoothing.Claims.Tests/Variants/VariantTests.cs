using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>
/// Tests of the tests: what is false is refuted in the quick budget. Every claim that holds is turned round, and has at least one near miss
/// that is false by independent arithmetic, its author's or that of <see cref="TextbookNumber"/>.
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

    // Nobody has to write what can be derived.
    [TestCaseSource(nameof(ClaimsThatHold))]
    public void A_claim_that_holds_has_a_near_miss_that_does_not(ExpressionClaim claim)
    {
        var needed = Inequalities.Any(inequality => inequality.Id == claim.Id) ? 1 : 2;
        var written = All.Count(variant => variant.Id == claim.Id);
        if (written < needed && (needed > 1 || NearMiss.Of(claim) is null))
        {
            Assert.Fail(HowTo(claim));
        }
    }

    // Each is the nearest: at d = 2 and c = 100 Theorem 4's centre keeps 1 − exp(−1/100) of 1/100, one half of a per cent less.
    [TestCase("theorem-4", "99 % of R in the hypothesis")]
    [TestCase("remark-distance-to-cone", "by 1 % or more")]
    public void A_near_miss_is_derived(string id, string mistake) => Assert.That(NearMiss.Of((ExpressionClaim)ClaimCatalogue.Find(id))!.Title, Is.EqualTo(mistake));

    // From an equality nothing is derived that its other half would not hide.
    [Test]
    [Category("Nightly")]
    public void Of_most_claims_one_could_be_derived()
    {
        var underivable = Inequalities.Where(claim => NearMiss.Of(claim) is null).Select(claim => claim.Id).ToArray();
        TestContext.Out.WriteLine($"{underivable.Length} of {Inequalities.Count()}: {string.Join(", ", underivable)}");
        Assert.That(underivable, Has.Length.LessThan(Inequalities.Count() / 4));
    }

    [Test]
    public void A_claim_that_holds_is_false_nowhere() => Assert.Multiple(() =>
    {
        var claim = new Theorem4();
        var nearMiss = NearMiss.Of(claim)!;
        var found = Verification.Verify(nearMiss, Budget.Quick).Counterexample!.Point;
        Assert.That(NearMiss.IsFalseAt(nearMiss, found));
        Assert.That(NearMiss.IsFalseAt(claim, found), Is.False);
    });

    private static void AssertRefuted(Variant variant)
    {
        var finding = Verification.Verify(variant, Budget.Quick);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
            Assert.That(finding.Counterexample!.Certified);
            Assert.That(variant.Margin(finding.Counterexample.Point.As<TextbookNumber>()).Value, Is.LessThan(NearMiss.Clear).Or.NaN, "numbers of another make say that the claim is true here");
        });
    }

    private static string HowTo(ExpressionClaim claim) => $$"""
        a test that passes whatever {{claim.GetType().Name}} says is none, and no false neighbour of it could be derived: write one to tests/RandomizedSmoothing.Claims.Tests/Variants/{{claim.GetType().Name}}Variants.cs, such as

        using {{claim.GetType().Namespace}};

        namespace RandomizedSmoothing.Claims.Tests.Variants;

        /// <summary>Where it is false, by arithmetic of your own.</summary>
        public sealed class {{claim.GetType().Name}}NearMiss() : Variant(new {{claim.GetType().Name}}(), "what is wrong")
        {
            public override T Margin<T>(Point<T> at) => base.Margin(at) - 1;
        }
        """;
}
