using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Branch and bound proves what is true, nothing else, and says what it could not decide.</summary>
public sealed class BranchAndBoundTests
{
    private static readonly Parameter X = new("x", "any positive number", ParameterKind.PositiveReal, 0.5, 8);

    private static readonly ProofBox SmallBalls = new([Parameter.Dimension with { High = 16 }, Parameter.Classes with { High = 40 }], "c");

    // 1 − 1000·(1 − exp(−1/1000)) = 0.000499833374991… by mpmath.
    [Test]
    public void Theorem_4_is_proved_up_to_its_margin_in_the_plane()
    {
        var result = BranchAndBound.Prove(new Theorem4AtItsBound(), new([Parameter.Dimension with { High = 4 }, Parameter.Classes with { High = 1000 }], "c"));
        Assert.Multiple(() =>
        {
            Assert.That(result.IsProved);
            Assert.That(result.SmallestMargin, Is.EqualTo(0.00049983337499).Within(1e-12).And.LessThanOrEqualTo(0.000499833374992));
        });
    }

    [Test]
    public void Enumerated_and_ranged_whole_numbers_are_proved_alike()
    {
        var enumerated = BranchAndBound.Prove(new Theorem3AtItsBound(), new ProofBox(SmallBalls.Domain));
        var ranged = BranchAndBound.Prove(new Theorem3AtItsBound(), SmallBalls);
        Assert.Multiple(() =>
        {
            Assert.That(enumerated.IsProved && ranged.IsProved);
            Assert.That(enumerated.SubBoxes, Is.EqualTo(15 * 39));
            Assert.That(ranged.SubBoxes, Is.LessThan(enumerated.SubBoxes));
        });
    }

    // χ²_d ≤ 2d/c has at c = 2 about half the noise, so more than 1/c from c = 3 on in a high dimension, and at d = 2 1 − exp(−2/c) > 1/c always.
    [Test]
    public void A_false_claim_is_refuted_by_certified_points()
    {
        var goal = new Goal([Parameter.Dimension, Parameter.Classes], at => 1 - (at.Classes * BallProbability<Interval>.AtCenter(at.D, Interval.Sqrt(2 * (Interval)at.D / at.Classes), 1)));
        var result = BranchAndBound.Prove(goal, SmallBalls);
        Assert.Multiple(() =>
        {
            Assert.That(result.IsProved, Is.False);
            Assert.That(result.Undecided, Is.Empty);
            Assert.That(result.Counterexamples[0].Point["d"], Is.EqualTo(2));
            Assert.That(result.Counterexamples.All(counterexample => counterexample.Margin < 0));
        });
    }

    [Test]
    public void An_equality_is_undecided_and_never_proved()
    {
        var result = BranchAndBound.Prove(new Goal([X], at => at["x"] - at["x"]), new ProofBox([X]), new ProofOptions { Finest = 0.01 });
        Assert.Multiple(() =>
        {
            Assert.That(result.IsProved, Is.False);
            Assert.That(result.Undecided[0].Ranges[0].Lower, Is.EqualTo(0.5));
            Assert.That(result.Undecided[^1].Ranges[0].Upper, Is.EqualTo(8));
            Assert.That(result.ToString(), Does.StartWith("not proved over x = 0.5..8: 512 of 1023 sub-boxes are undecided, the first x = 0.5..0.50"));
        });
    }

    // x² − 2 vanishes at √2 alone.
    [Test]
    public void Only_the_sub_boxes_around_a_zero_are_left()
    {
        var result = BranchAndBound.Prove(new Goal([X], at => Interval.Square((at["x"] * at["x"]) - 2)), new ProofBox([X]), new ProofOptions { Finest = 1e-4 });
        Assert.Multiple(() =>
        {
            Assert.That(result.Undecided, Has.Length.LessThanOrEqualTo(4));
            Assert.That(result.Undecided.Any(box => box["x"].Contains(Math.Sqrt(2))));
            Assert.That(result.Undecided.All(box => Math.Abs(box["x"].Middle - Math.Sqrt(2)) < 1e-3));
        });
    }

    [Test]
    public void Nothing_is_asked_where_the_hypothesis_is_not_met() =>
        Assert.That(BranchAndBound.Prove(new Goal([X], _ => -1, at => -at["x"]), new ProofBox([X])).IsProved);

    [Test]
    public void A_hypothesis_that_is_met_somewhere_asks_for_its_conclusion() =>
        Assert.That(BranchAndBound.Prove(new Goal([X], _ => -1, at => at["x"] - 7), new ProofBox([X])).Counterexamples, Is.Not.Empty);

    [Test]
    public void A_strict_claim_needs_more_than_zero() => Assert.Multiple(() =>
    {
        Assert.That(BranchAndBound.Prove(new Goal([X], _ => 0), new ProofBox([X]), new ProofOptions { Finest = 0.1 }).IsProved, Is.False);
        Assert.That(BranchAndBound.Prove(new Goal([X], _ => 0, isStrict: false), new ProofBox([X])).IsProved);
    });

    [Test]
    public void What_the_limit_leaves_is_undecided()
    {
        var result = BranchAndBound.Prove(new Theorem3AtItsBound(), SmallBalls, new ProofOptions { MostSubBoxes = 10 });
        Assert.Multiple(() =>
        {
            Assert.That(result.SubBoxes, Is.EqualTo(10));
            Assert.That(result.IsProved, Is.False);
            Assert.That(result.Undecided[^1].ToString(), Is.EqualTo("d = 16, c = 2..40"));
        });
    }

    [Test]
    public void The_threads_change_nothing()
    {
        var goal = new Goal([Parameter.Dimension, X], at => Interval.Square((at["x"] * at["x"]) - at.D));
        ProofResult With(int threads) => BranchAndBound.Prove(goal, new([Parameter.Dimension with { High = 200 }, X]), new ProofOptions { Threads = threads, Finest = 1e-5 });
        var (one, four) = (With(1), With(4));
        Assert.Multiple(() =>
        {
            Assert.That(one.SubBoxes, Is.EqualTo(four.SubBoxes).And.GreaterThan(2048));
            Assert.That(one.SmallestMargin, Is.EqualTo(four.SmallestMargin));
            Assert.That(one.Undecided.Select(box => box.ToString()), Is.EqualTo(four.Undecided.Select(box => box.ToString())));
        });
    }

    [Test]
    public void A_box_of_other_parameters_is_refused() => Assert.That(
        () => BranchAndBound.Prove(new Theorem4AtItsBound(), new ProofBox([Parameter.Dimension])),
        Throws.ArgumentException.With.Message.Contains("is not of the parameters of 'theorem-4-at-its-bound': d, c"));

    [Test]
    public void A_range_that_is_read_as_one_whole_number_says_so() => Assert.That(
        () => new Theorem4AtItsBound().Enclose(new SubBox(SmallBalls.Domain, new Interval(2, 3), 2)),
        Throws.InvalidOperationException.With.Message.Contains("d is a range"));
}
