using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests.Engines;

public sealed class EvaluatedPointsTests
{
    [TestCase(10, 1)]
    [TestCase(1, 3)]
    public void A_dear_claim_is_evaluated_once_at_a_point(int cost, int evaluations)
    {
        var claim = new Counted(cost);
        var points = new EvaluatedPoints(claim);
        var at = new Point(claim.Domain, 2, 3);
        Evaluation[] seen = [points.At(at), points.At(new(claim.Domain, 2, 3)), points.At(at)];
        Assert.That(seen, Has.All.EqualTo(new Evaluation(at, 1, 6)));
        Assert.That(claim.Evaluations, Is.EqualTo(evaluations));
    }

    // What a search reports is how often it looked, not how often it had to compute.
    [Test]
    public void A_descent_ends_at_the_same_point_after_as_many_looks_whether_or_not_it_remembers()
    {
        var (dear, cheap) = (new Counted(cost: 2), new Counted(cost: 1));
        Assert.That(Descend(dear), Is.EqualTo(Descend(cheap)));
        Assert.That(dear.Evaluations, Is.LessThan(cheap.Evaluations));
    }

    private static (Evaluation End, long Looks) Descend(Counted claim)
    {
        var search = new PatternSearch(new(claim));
        return (search.Minimize(claim.Evaluate(new(claim.Domain, 50, 4)), 100), search.Evaluations);
    }

    private sealed class Counted(int cost) : InequalityClaim
    {
        private int evaluations;

        public int Evaluations => evaluations;

        public override string Id => "counted";

        public override string Title => "counted";

        public override string Source => "";

        public override string Statement => "";

        public override int Cost => cost;

        public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes];

        public override double MarginAt(Point point)
        {
            Interlocked.Increment(ref evaluations);
            return point.Values[0] * point.Values[1];
        }
    }
}
