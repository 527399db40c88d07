using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>A proof that was made for another statement is noticed.</summary>
public sealed class FingerprintTests
{
    private static readonly string Usual = Of("x > 0", x => x);

    [Test]
    public void The_same_claim_has_the_same_fingerprint() => Assert.That(Of("x > 0", x => x), Is.EqualTo(Usual));

    [Test]
    public void Another_statement_code_argument_or_domain_has_another() => Assert.Multiple(() =>
    {
        Assert.That(Of("x ≥ 0", x => x), Is.Not.EqualTo(Usual));
        Assert.That(Of("x > 0", x => 1.01 * x), Is.Not.EqualTo(Usual));
        Assert.That(Of("x > 0", x => x, proof: "for another reason"), Is.Not.EqualTo(Usual));
        Assert.That(Of("x > 0", x => x, high: 11), Is.Not.EqualTo(Usual));
    });

    [Test]
    public void What_rounding_moves_does_not_matter() => Assert.That(Of("x > 0", x => x * (1 + 1e-12)), Is.EqualTo(Usual));

    [Test]
    public void Other_code_of_the_same_values_has_another() =>
        Assert.That(ClaimFingerprint.Of(new One()), Is.Not.EqualTo(ClaimFingerprint.Of(new Another())).And.Not.EqualTo(Usual));

    [Test]
    public void A_pinned_proof_of_something_else_is_a_surprise()
    {
        var finding = Verification.Verify(ClaimCatalogue.Find("theorem-6"), Budget.Quick);
        Assert.That(PinnedVerdicts.Surprise(finding), Is.Null);
        Assert.That(PinnedVerdicts.Surprise(finding with { Fingerprint = "0123456789abcdef" }), Does.StartWith("theorem-6: what is proved is no longer what is pinned").And.Contain("0123456789abcdef"));
    }

    [Test]
    public void Every_proof_that_holds_is_pinned_with_one() => Assert.That(
        ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => PinnedVerdicts.Of(claim) is { Verdict: "holds", Fingerprint: null } && (claim.Proof is not null || claim.ProofPlan is not null)),
        Is.Empty);

    private static string Of(string statement, Func<double, double> margin, string proof = "for a reason", double high = 10) => ClaimFingerprint.Of(new Stated(statement, margin, proof, high));

    // As the generator writes beside a claim.
    [ClaimCode("0000000000000001")]
    private sealed class One() : Stated("x > 0", x => x, "for a reason", 10);

    [ClaimCode("0000000000000002")]
    private sealed class Another() : Stated("x > 0", x => x, "for a reason", 10);

    private class Stated(string statement, Func<double, double> margin, string proof, double high) : InequalityClaim
    {
        public override string Id => "stated";

        public override string Title => "";

        public override string Source => "";

        public override string Statement => statement;

        public override string Proof => proof;

        public override Domain Domain { get; } = [new Parameter("x", "a number", ParameterKind.PositiveReal, 1, high)];

        public override double MarginAt(Point point) => margin(point["x"]);
    }
}
