using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>How the bounds of p_A and p_B are made of those of Clopper and Pearson and of the sequence.</summary>
public sealed class ClassBoundTests
{
    private const double Alpha = 0.01;

    // The class is the second; the runner-up of the others comes last.
    private static readonly long[] Counts = [3, 80, 7, 10];

    [Test]
    public void One_sided_it_is_all_of_alpha_on_the_class()
    {
        var bound = ClassBound.OneSided(new(Counts), new(Counts), Alpha);
        Assert.That((bound.Class, bound.LowerBound, bound.Alpha), Is.EqualTo((1, ClopperPearson.LowerBound(80, 100, Alpha), Alpha)));
    }

    [Test]
    public void Separate_it_is_half_of_alpha_on_the_class_and_the_rest_in_equal_shares_on_the_others()
    {
        var bound = ClassBound.Separate(new(Counts), new(Counts), Alpha);
        Assert.That(
            (bound.Class, bound.LowerBound, bound.UpperBoundOfOthers, bound.Alpha),
            Is.EqualTo((1, ClopperPearson.LowerBound(80, 100, 0.005), ClopperPearson.UpperBound(10, 100, 0.005 / 3), Alpha)));
    }

    [Test]
    public void The_others_have_no_more_than_the_class_leaves()
    {
        // With α shared among two others, the bound of the second says less than what that of the first leaves.
        var bound = ClassBound.Separate(new([60L, 40, 0]), new([60L, 40, 0]), Alpha);
        Assert.That(ExactTail.IsComplementRoundedUp(bound.UpperBoundOfOthers, bound.LowerBound));
        Assert.That(bound.UpperBoundOfOthers, Is.LessThan(ClopperPearson.UpperBound(40, 100, 0.0025)));
    }

    [TestCase(100, true)]
    [TestCase(101, false)]
    [TestCase(1000, false)]
    public void At_any_time_the_second_half_of_alpha_waits_for_the_last_sample(long samples, bool isLast)
    {
        var bound = ClassBound.AnyTime(new(Counts), new(Counts), samples, Alpha);
        var (sequence, end) = (BinomialConfidenceSequence.LowerBound(80, 100, 0.005), ClopperPearson.LowerBound(80, 100, 0.005));
        Assert.That((bound.Class, bound.LowerBound, bound.Alpha), Is.EqualTo((1, isLast ? Math.Max(sequence, end) : sequence, Alpha)));
        Assert.That(end, Is.GreaterThan(sequence));
    }

    [Test]
    public void What_the_class_leaves_is_rounded_up([Values(10, 100, 1000, 12345)] long n)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var k in new[] { n / 3, n / 2, n * 7 / 10, n - 1, n })
            {
                foreach (var alpha in new[] { 0.5, 0.05, 0.001, 1e-9 })
                {
                    var counts = new EstimationCounts([k, n - k]);
                    foreach (var bound in new[] { ClassBound.OneSided(new([1L, 0]), counts, alpha), ClassBound.AnyTime(new([1L, 0]), counts, n, alpha), ClassBound.AnyTime(new([1L, 0]), counts, 2 * n, alpha) })
                    {
                        Assert.That(ExactTail.IsComplementRoundedUp(bound.UpperBoundOfOthers, bound.LowerBound), $"{k} of {n}, α = {alpha}");
                    }
                }
            }
        }
    }

    [Test]
    public void What_does_not_fit_is_named() => Assert.Multiple(() =>
    {
        Refuses(() => ClassBound.AnyTime(new(Counts), new(Counts), 99, Alpha), "samples is 99, but must be at least 100, the samples counted so far");
        Refuses(() => ClassBound.AnyTime(new(Counts), new(Counts), 100, 1), "alpha is 1, but must be");
        Refuses(() => ClassBound.Separate(new(Counts), new(Counts), 0), "alpha is 0, but must be");
        Refuses(() => ClassBound.OneSided(new([0, 0], 5), new([1L, 2]), Alpha), "selection has no candidate: none of its samples got a class");
        Refuses(() => ClassBound.OneSided(new(Counts), new([1L, 2]), Alpha), "estimation has 2 classes, but must have 4, as the selection has");
    });

    [TestCase(new long[] { 5, 5, 1 }, 0)]
    [TestCase(new long[] { 1, 5, 5 }, 1)]
    [TestCase(new long[] { 0, 0, 1 }, 2)]
    public void The_candidate_is_the_first_of_the_highest_counts(long[] counts, int candidate)
    {
        var selection = new SelectionCounts(counts);
        Assert.That((selection.Candidate, selection.Classes, selection.Samples), Is.EqualTo((candidate, 3, counts.Sum())));
    }

    [TestCase(new long[] { 9, 5, 1 }, 0, 1)]
    [TestCase(new long[] { 5, 9, 7 }, 1, 2)]
    [TestCase(new long[] { 5, 9, 5 }, 1, 0)]
    public void The_runner_up_passes_the_candidate_over(long[] counts, int candidate, int runnerUp) => Assert.That(ClassCounts.Top(counts, candidate), Is.EqualTo(runnerUp));

    private static void Refuses(Func<ClassBound> bound, string message) =>
        Assert.That(() => bound(), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(message));
}
