using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Claims about finitely many cases or numbers: what compares nothing, or no numbers, gets no verdict.</summary>
public sealed class FiniteClaimTests
{
    [Test]
    public void The_worst_case_is_shown()
    {
        var finding = Verification.Verify(new Given((1, 1, 3), (2, 1, -0.1), (3, 1, -4), (4, 1, -2)), Budget.Quick);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
            Assert.That(finding.Counterexample, Is.EqualTo(new Counterexample(finding.SmallestMarginAt!, -4, Certified: false)));
            Assert.That(finding.SmallestMarginAt!["x"], Is.EqualTo(3));
        });
    }

    [Test]
    public void A_case_that_the_claim_does_not_speak_of_is_no_evidence()
    {
        var finding = Verification.Verify(new Given((5, -15, -5), (6, 0, double.NaN), (7, 1, 2)), Budget.Quick);
        Assert.That((finding.Verdict, finding.SmallestMargin, finding.Evidence.Evaluations), Is.EqualTo((Verdict.Holds, 2.0, 1L)));
    }

    [Test]
    public void Cases_that_compare_nothing_are_refused() => Assert.Multiple(() =>
    {
        Refused(new Given(), "no case");
        Refused(new Given((5, -15, -5)), "met by none of its 1 cases");
        Refused(new Given((1, 1, 1), (5, 1, double.NaN)), "case 2 of 2, x = 5: its margin is NaN");
        Refused(new Given((5, 1, double.PositiveInfinity)), "its margin is Infinity");
        Refused(new Given((5, double.NaN, 1)), "its slack is NaN");
        Refused(new Given((20, 1, 1)), "outside the claim's domain, x = 0..10");
    });

    [Test]
    public void Numbers_that_compare_nothing_are_refused() => Assert.Multiple(() =>
    {
        Refused(new Printed(), "no number");
        Refused(new Printed(new PrintedNumber("here", null, 1)), "none of its 1 numbers is printed");
    });

    [Test]
    public void An_argument_certifies() =>
        Assert.That(Verification.Verify(new Given((1, 1, -1)) { Argument = "because" }, Budget.Quick).Counterexample!.Certified);

    [Test]
    public void The_paper_s_cases_are_fit_to_be_compared() => Assert.Multiple(() =>
    {
        foreach (var claim in ClaimCatalogue.All.Where(claim => claim is CaseClaim or NumberClaim))
        {
            Assert.That(() => Verification.Verify(claim, Budget.Quick), Throws.Nothing, claim.Id);
        }
    });

    private static void Refused(Claim claim, string why) =>
        Assert.That(() => Verification.Verify(claim, Budget.Quick), Throws.TypeOf<ClaimException>().With.Message.Contains(why));

    private sealed class Given(params (double X, double Slack, double Margin)[] cases) : CaseClaim
    {
        public string? Argument { get; init; }

        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override string? Proof => Argument;

        public override Domain Domain { get; } = [new Parameter("x", "the number", ParameterKind.RealNumber, 0, 10)];

        public override ImmutableArray<Evaluation> Cases => [.. cases.Select(@case => new Evaluation(new Point(Domain, @case.X), @case.Slack, @case.Margin))];
    }

    private sealed class Printed(params ImmutableArray<PrintedNumber> numbers) : NumberClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override ImmutableArray<PrintedNumber> Numbers => numbers;
    }
}
