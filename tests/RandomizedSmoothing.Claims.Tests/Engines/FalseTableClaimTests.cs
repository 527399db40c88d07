using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Tests of the claims about the tables: variants that are false by independent arithmetic, each of which must be refuted.</summary>
public sealed class FalseTableClaimTests
{
    // A claim whose cases are all equalities stays true when turned round.
    private static IEnumerable<CaseClaim> HoldingCases => ClaimCatalogue.All.OfType<CaseClaim>()
        .Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "holds" && claim.Cases.Any(@case => @case.Margin > 0));

    [TestCaseSource(nameof(HoldingCases))]
    public void Turned_round_it_is_refuted(CaseClaim claim) => Refute(new Turned(claim, shift: 0));

    // Asking for more than the closest case gives, by a hundredth of its size.
    [TestCaseSource(nameof(HoldingCases))]
    public void Asked_for_a_little_more_it_is_refuted(CaseClaim claim)
    {
        var closest = claim.Cases.Min(@case => @case.Margin);
        Refute(new Turned(claim, shift: closest + Math.Max(0.01 * closest, 1e-9)));
    }

    [Test]
    public void An_equality_violates_a_strict_claim_only() => Assert.Multiple(() =>
    {
        Assert.That(new MorePointsReduceEstimationBias().IsViolation(0));
        Assert.That(new ExtremePercentiles().IsViolation(0), Is.False);
    });

    private static Counterexample Refute(CaseClaim claim)
    {
        var finding = Verification.Verify(claim, Budget.Quick);
        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
        return finding.Counterexample!;
    }

    /// <summary>A claim about cases with every inequality turned, or, with a shift, with the same asked of every margin less the shift.</summary>
    private sealed class Turned(CaseClaim claim, double shift) : CaseClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override bool IsStrict => claim.IsStrict;

        public override Domain Domain => claim.Domain;

        public override ImmutableArray<Evaluation> Cases =>
            [.. claim.Cases.Select(@case => @case with { Margin = shift == 0 ? -@case.Margin : @case.Margin - shift })];
    }
}
