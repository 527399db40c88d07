using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>A print decides a claim where every unrounded number that fits it gives the same verdict, and not otherwise.</summary>
public sealed class PrintedClaimTests
{
    private static IEnumerable<PrintedClaim> All => ClaimCatalogue.All.OfType<PrintedClaim>();

    private static IEnumerable<PrintedClaim> Holding => All.Where(claim => claim.Decision().Verdict == Verdict.Holds && claim.Cases.Any(@case => @case.Margin.AsPrinted.Sign != 0));

    private static IEnumerable<PrintedClaim> Undecided => All.Where(claim => claim.Decision() is { Verdict: Verdict.Undecided, By: not null });

    [TestCaseSource(nameof(All))]
    public void It_is_never_certified(PrintedClaim claim)
    {
        var finding = Verification.Verify(claim, Budget.Quick);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Evidence.Kind, Is.EqualTo(EvidenceKind.Printed));
            Assert.That(finding.Counterexample?.Certified, Is.Not.True);
            Assert.That(finding.Counterexample is null, Is.EqualTo(finding.Verdict != Verdict.Refuted));
        });
    }

    // So that each range is exact, and not only an enclosure.
    [TestCaseSource(nameof(All))]
    public void A_printed_number_stands_once_in_a_case(PrintedClaim claim) =>
        Assert.That(claim.Cases.Select(@case => @case.Margin.Values), Is.All.Unique);

    [TestCaseSource(nameof(Holding))]
    public void Turned_round_it_is_refuted(PrintedClaim claim) =>
        Assert.That(new Changed(claim, margin => 0 - margin).Decision().Verdict, Is.EqualTo(Verdict.Refuted));

    // Asking for more than the print surely gives, by a millionth.
    [TestCaseSource(nameof(Holding))]
    public void Asked_for_a_little_more_it_is_not_known(PrintedClaim claim)
    {
        var least = (decimal)claim.Cases.Min(@case => @case.Margin.Range.Lower)!.ToDouble();
        Assert.That(new Changed(claim, margin => margin - (least + 1e-6m)).Decision().Verdict, Is.Not.EqualTo(Verdict.Holds));
    }

    [TestCaseSource(nameof(Undecided))]
    public void What_is_undecided_has_numbers_that_fit_the_print_both_ways(PrintedClaim claim)
    {
        var (decision, strict) = (claim.Decision(), claim.IsStrict);
        Assert.That(decision.TrueAt, Is.Not.Null);
        Assert.That(decision.FalseAt, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(claim.Cases.All(@case => Sign(@case, decision.TrueAt!) > (strict ? 0 : -1)));
            Assert.That(Sign(decision.By!, decision.FalseAt!), Is.LessThan(strict ? 1 : 0));
            Assert.That(decision.TrueAt!.Choice.Concat(decision.FalseAt!.Choice).Where(choice => !Fits(choice.Key, choice.Value)), Is.Empty);
        });
    }

    // Five gaps of the print that make the sentence on the relative improvement true, found by hand.
    [Test]
    public void The_relative_improvement_can_fall_throughout()
    {
        (int Points, int[] Gaps)[] byHand = [(1, [28, 34, 37, 51]), (10, [19, 25, 33, 46]), (25, [17, 27, 30, 45])];
        var claim = new RelativeImprovementFalls();
        foreach (var (points, gaps) in byHand)
        {
            Assert.That(Table4Print.Of(points).Zip(gaps, (cell, gap) => Math.Abs(cell.Gap - gap)), Is.All.LessThanOrEqualTo(1));
        }

        Assert.That(claim.Decision().Verdict, Is.EqualTo(Verdict.Undecided));
    }

    [Test]
    public void The_worst_case_is_shown() => Assert.Multiple(() =>
    {
        Assert.That(Verification.Verify(new ImbalanceGrowsWithSigma(), Budget.Quick).Counterexample!.Point.ToString(), Is.EqualTo("lowerSigma = 1, higherSigma = 3"));
        Assert.That(Verification.Verify(new BiasIncreasesWithSigma(), Budget.Quick).Counterexample!.Point.ToString(), Is.EqualTo("points = 50, lowerSigma = 0.5, higherSigma = 1"));
        Assert.That(Verification.Verify(new SmoothingAloneAddsBias(), Budget.Quick).Counterexample!.Margin, Is.EqualTo(-30));
    });

    // 10, 9, 8 to the unit: no step fails for certain where the middle one is in between, but the ends do.
    [TestCase(10, 10, 10, ExpectedResult = Verdict.Undecided)]
    [TestCase(10, 11, 12, ExpectedResult = Verdict.Holds)]
    [TestCase(12, 11, 10, ExpectedResult = Verdict.Refuted)]
    public Verdict An_order_of_three(int first, int second, int third) => new Ascending(first, second, third).Decision().Verdict;

    [Test]
    public void Without_cases_nothing_is_decided() => Assert.Multiple(() =>
    {
        var finding = Verification.Verify(new Table3(), Budget.Quick);
        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(finding.Evidence.Argument, Is.EqualTo("nothing is at hand to compare the print with"));
        Assert.That(new Table3().Numbers, Has.Length.EqualTo(40));
    });

    private static int Sign(PrintedCase @case, PrintWitness witness) => @case.Margin.At(value => witness.Choice[value]).Sign;

    private static bool Fits(PrintedValue printed, Fraction value) => value >= printed.Range.Lower && value <= printed.Range.Upper;

    private class Changed(PrintedClaim original, Func<PrintExpression, PrintExpression> change) : PrintedClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override bool IsStrict => original.IsStrict;

        public override Domain Domain => original.Domain;

        public override ImmutableArray<PrintedCase> Cases => [.. original.Cases.Select(@case => @case with { Margin = change(@case.Margin) })];
    }

    private sealed class Ascending(params int[] values) : Changed(new Table3(), margin => margin)
    {
        public override ImmutableArray<PrintedCase> Cases =>
        [
            .. from i in Enumerable.Range(0, values.Length)
               from j in Enumerable.Range(i + 1, values.Length - i - 1)
               select new PrintedCase(new Point([]), new PrintedValue($"{j}", values[j]) - new PrintedValue($"{i}", values[i])),
        ];
    }
}
