using System.Collections.Concurrent;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>A box is covered: every point of it lies in a sub-box that was decided.</summary>
public sealed class ProofBoxTests
{
    private static readonly Parameter Real = new("x", "any number", ParameterKind.RealNumber, -3, 5);

    private static IEnumerable<TestCaseData> Boxes =>
    [
        new TestCaseData(new ProofBox([Parameter.Dimension with { High = 9 }, Parameter.Classes with { High = 33 }], "c")).SetArgDisplayNames("whole numbers"),
        new TestCaseData(new ProofBox([Parameter.Dimension with { High = 4 }, Real])).SetArgDisplayNames("real numbers"),
        new TestCaseData(new ProofBox([Parameter.HalfAngle with { Low = 0, High = Math.PI / 2 }])).SetArgDisplayNames("all angles"),
        new TestCaseData(new ProofBox([Parameter.Sigma with { Low = 0, High = double.PositiveInfinity }, Parameter.Classes with { High = 3 }])).SetArgDisplayNames("all sigmas"),
    ];

    [TestCaseSource(nameof(Boxes))]
    public void Every_point_is_in_a_decided_sub_box(ProofBox box)
    {
        // Halved down to a width that depends on the place, as in a real proof.
        var random = new Random(1);
        var decided = new ConcurrentBag<SubBox>();
        var goal = new Recorder(box.Domain, decided);
        Assert.That(BranchAndBound.Prove(goal, box).IsProved);
        for (var i = 0; i < 3000; i++)
        {
            var point = box.Domain.Select(parameter => Draw(parameter, random)).ToArray();
            var holders = decided.Count(inside => inside.Ranges.Zip(point).All(pair => pair.First.Contains(pair.Second)));
            Assert.That(holders, Is.EqualTo(1), string.Join(", ", point));
        }
    }

    [TestCaseSource(nameof(Boxes))]
    public void The_ends_are_in_a_decided_sub_box(ProofBox box)
    {
        var decided = new ConcurrentBag<SubBox>();
        _ = BranchAndBound.Prove(new Recorder(box.Domain, decided), box);
        Assert.Multiple(() =>
        {
            Assert.That(decided.Any(inside => inside.Ranges.Zip(box.Domain).All(pair => pair.First.Lower == pair.Second.Low)));
            Assert.That(decided.Any(inside => inside.Ranges.Zip(box.Domain).All(pair => pair.First.Upper == pair.Second.High)));
        });
    }

    [Test]
    public void Is_shown_in_the_units_that_people_read() => Assert.That(
        new ProofBox([Parameter.Dimension with { High = 2 }, Parameter.HalfAngle with { Low = 0, High = Math.PI / 2 }, Parameter.Sigma with { Low = 0.708, High = double.PositiveInfinity }]).ToString(),
        Is.EqualTo("d = 2, theta = 0..90°, sigma ≥ 0.708"));

    [Test]
    public void Only_whole_numbers_are_enumerated() =>
        Assert.That(() => new ProofBox([Real], "x"), Throws.ArgumentException.With.Message.Contains("'x' is no whole number"));

    [TestCase(5, 4)]
    [TestCase(2, 3.5)]
    [TestCase(2, double.PositiveInfinity)]
    [TestCase(double.NaN, 3)]
    public void A_range_of_whole_numbers_has_ends(double low, double high) =>
        Assert.That(() => new ProofBox([Parameter.Classes with { Low = low, High = high }]), Throws.ArgumentException.With.Message.Contains(" of c "));

    private static double Draw(Parameter parameter, Random random)
    {
        var high = Math.Min(parameter.High, 1e6);
        return parameter.IsWhole ? random.Next((int)parameter.Low, (int)high + 1)
            : random.Next(4) == 0 ? parameter.Low + ((high - parameter.Low) * Math.Pow(random.NextDouble(), 20))
            : parameter.Low + ((high - parameter.Low) * random.NextDouble());
    }

    /// <summary>Decides sub-boxes that are narrow for their place.</summary>
    private sealed class Recorder(Domain domain, ConcurrentBag<SubBox> decided) : InequalityClaim
    {
        public override string Id => "recorder";

        public override string Title => "recorder";

        public override string Source => "§0";

        public override string Statement => "recorder";

        public override Domain Domain => domain;

        public override double MarginAt(Point point) => 1;

        public override Enclosure? Enclose(SubBox box)
        {
            var isNarrow = box.Ranges.All(range => range.IsPoint || range.Lower > 1e4 || range.Upper < 1e-3 || range.Width < 0.03 + (0.3 * Math.Abs(range.Lower)));
            if (isNarrow)
            {
                decided.Add(box);
            }

            return new Enclosure(1, isNarrow ? 1 : new Interval(-1, 1));
        }
    }
}
