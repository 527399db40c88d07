using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;
using ChiSquared = MathNet.Numerics.Distributions.ChiSquared;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace RandomizedSmoothing.Claims.Tests.Paper;

/// <summary>The boxes of the corrections of Theorems 5 and 7: what is enclosed holds at every point, and what is false is not proved.</summary>
public sealed class RetreatBoxTests
{
    private static readonly Domain Domain = [Parameter.Dimension, Parameter.Classes, Parameter.HalfAngle];

    private static readonly double[] Degrees = [0.05, 0.5, 2, 5, 10, 25, 45, 60, 75, 85, 89];

    [TestCase(false)]
    [TestCase(true)]
    public void No_point_of_a_box_has_a_margin_below_its_bound(bool isCut)
    {
        InequalityClaim claim = isCut ? new Theorem5CorrectedAtItsBound() : new Theorem7();
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var (c, degrees) = (random.Next(2, 60), Degrees[random.Next(Degrees.Length)]);
            var (classes, angle) = (new Interval(c, c + random.Next(5)), Around(degrees, random.NextDouble()));
            var d = random.Next(2, 40);
            var bound = RetreatBox.Margin(new SubBox(Domain, d, classes, angle), isCut).Lower;
            foreach (var point in Corners(d, classes, angle).Where(point => claim.SlackAt(point) > 0))
            {
                Assert.That(claim.MarginAt(point), Is.GreaterThanOrEqualTo(bound - 1e-9), point.ToString());
            }
        }
    }

    // Of a point box, the panels cost what a panel's width costs.
    [TestCase(3, 10, 2)]
    [TestCase(2, 5, 30)]
    [TestCase(50, 100, 45)]
    public void The_bound_is_close_to_the_margin(int d, int c, double degrees)
    {
        var point = new Point(Domain, d, c, degrees * Math.PI / 180);
        var box = new SubBox(Domain, d, c, Interval.From(point["theta"]));
        Assert.That(1 - RetreatPanels.Finest.UpperBound(d, c, Interval.Tan(box["theta"]), isCut: false).Upper, Is.EqualTo(1 - ((1 - new Theorem7().MarginAt(point)) / c)).Within(0.02));
    }

    [TestCase(2, 7)]
    [TestCase(2, 100)]
    public void Where_Theorem_7_is_false_nothing_is_proved(int d, int c)
    {
        var goal = new Retreat();
        var box = new ProofBox([Parameter.Dimension with { High = d }, Parameter.Classes with { Low = c, High = c }, Parameter.HalfAngle with { Low = 0.01, High = 0.1 }], "c");
        var result = BranchAndBound.Prove(goal, box, new ProofOptions { Finest = 0.2 });
        Assert.That(result.Counterexamples, Is.Not.Empty);
    }

    // 1 − 21 P(‖y‖ ≤ (t + z) tan θ, z ≥ 0) = −0.0086 at tan θ = 0.029 (mpmath), and so 21 classes cannot be proved in the plane.
    [Test]
    public void Where_Theorem_5_is_false_the_bound_is_negative() => Assert.That(
        RetreatBox.Margin(new SubBox(Domain, 2, 21, Interval.From(Math.Atan(0.029))), isCut: true).Lower, Is.Negative.And.GreaterThan(-0.1));

    // 0.014201227533 by mpmath.
    [Test]
    public void The_closest_case_of_Theorem_5_s_correction_has_a_small_margin() => Assert.That(
        RetreatBox.Margin(new SubBox(Domain, 2, 20, Interval.From(Math.Atan(0.030))), isCut: true).Lower, Is.Positive.And.LessThan(0.014201227533));

    [Test]
    public void Both_ends_of_the_right_angle_are_within_reach([Values(2, 3, 10, 256)] int d) => Assert.Multiple(() =>
    {
        var c = d == 2 ? 6 : 100;
        Assert.That(RetreatBox.Margin(new SubBox(Domain, d, new Interval(c, c), new Interval(0, 1e-3)), isCut: false).Lower, Is.Positive);
        Assert.That(RetreatBox.Margin(new SubBox(Domain, d, new Interval(c, c), new Interval(1.57, Math.PI / 2)), isCut: false).Lower, Is.Positive);
    });

    // The right angle itself, with two classes, is an equality: the half-space keeps ½.
    [Test]
    public void With_two_classes_the_right_angle_is_not_proved() =>
        Assert.That(RetreatBox.Margin(new SubBox(Domain, 3, 2, new Interval(1.57, Math.PI / 2)), isCut: false).Lower, Is.Negative);

    // The facts on which the argument for two classes leans, by another library.
    [Test]
    public void The_argument_for_two_classes_leans_on_true_facts([Range(1, 400, 7)] int n) =>
        Assert.That(ChiSquared.CDF(n, n / 8.0), Is.LessThan(1 - ChiSquared.CDF(n, n / 2.0)));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(30)]
    public void The_argument_s_odd_function_falls(int n)
    {
        // E Φ(−wX) − ½ for X = ‖y‖ − √(n/8) by a Riemann sum over the quantiles of χ²_n.
        foreach (var w in new[] { 0.01, 0.3, 1, 10, 1000 })
        {
            var mean = Enumerable.Range(0, 2000).Average(i => Normal.CDF(0, 1, -w * (Math.Sqrt(ChiSquared.InvCDF(n, (i + 0.5) / 2000)) - Math.Sqrt(n / 8.0))));
            Assert.That(mean, Is.LessThan(0.5));
        }
    }

    [Test]
    public void The_cut_point_keeps_more_the_deeper_it_lies([Values(2, 3, 20)] int d, [ValueSource(nameof(Degrees))] double degrees)
    {
        var theta = Real.From(degrees * Math.PI / 180);
        var shares = Enumerable.Range(1, 20).Select(i => Real.From(0.1 * i)).Select(t => ConeProbability<Real>.CutOnAxis(d, theta, 1, t, t).Value).ToArray();
        const double Rounding = 1e-15;
        Assert.That(shares.Zip(shares.Skip(1), (before, after) => after - before), Is.All.GreaterThan(-Rounding));
        Assert.That(shares[^1], Is.LessThan(0.5 + Rounding).And.GreaterThan(shares[0]));
    }

    private static Interval Around(double degrees, double width)
    {
        var theta = degrees * Math.PI / 180;
        return new(theta * (1 - (0.2 * width)), Math.Min(theta * (1 + (0.2 * width)), Parameter.HalfAngle.High));
    }

    private static IEnumerable<Point> Corners(int d, Interval c, Interval theta) =>
        from classes in new[] { c.Lower, c.Upper }
        from angle in new[] { theta.Lower, theta.Middle, theta.Upper }
        select new Point(Domain, d, classes, angle);

    /// <summary>Theorem 7 itself, enclosed as its correction is.</summary>
    private sealed class Retreat : ExpressionClaim
    {
        private static readonly Theorem7 Original = new();

        public override string Id => "retreat";

        public override string Title => "retreat";

        public override string Source => "§0";

        public override string Statement => "retreat";

        public override Domain Domain => Original.Domain;

        public override T Margin<T>(Point<T> at) => Original.Margin(at);

        public override Enclosure? Enclose(SubBox box) => new Enclosure(1, RetreatBox.Margin(box, isCut: false));
    }
}
