namespace RandomizedSmoothing.Tests.Regions;

public sealed class RegionTests
{
    private static IEnumerable<TestCaseData<Action, string>> Invalid =>
    [
        new(() => _ = new Ball(0, 1), "dimension"),
        new(() => _ = new Ball(2, 0), "radius"),
        new(() => _ = new Ball(2, double.NaN), "radius"),
        new(() => _ = new Ball(2, double.PositiveInfinity), "radius"),
        new(() => _ = new Cone(1, 1), "dimension"),
        new(() => _ = new Cone(2, 0), "halfAngle"),
        new(() => _ = new Cone(2, Math.PI / 2), "halfAngle"),
        new(() => _ = new Cone(2, double.NaN), "halfAngle"),
        new(() => _ = new TruncatedCone(new Cone(2, 1), -1), "height"),
        new(() => _ = new HalfSpace([], 1), "normal"),
        new(() => _ = new HalfSpace([0, 0], 1), "normal"),
        new(() => _ = new HalfSpace([0, double.NaN], 1), "normal"),
        new(() => _ = new HalfSpace([1], double.NegativeInfinity), "offset"),
        new(() => _ = new Slab([1], 2, 2), "high"),
        new(() => _ = new Box([], []), "low"),
        new(() => _ = new Box([1, 1], [2]), "high"),
        new(() => _ = new Box([1, 1], [2, 1]), "high"),
        new(() => _ = new Box([double.NaN], [2]), "high"),
        new(() => _ = new IntervalUnion((1, 1)), "intervals"),
        new(() => _ = new IntervalUnion((0, double.NaN)), "intervals"),
    ];

    [TestCaseSource(nameof(Invalid))]
    public void An_argument_outside_its_range_is_named(Action create, string name) =>
        Assert.That(create, Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name).And.Message.Contains("but must be"));

    [Test]
    public void Intervals_that_overlap_or_touch_become_one() =>
        Assert.That(new IntervalUnion((3, 4), (0, 1), (1, 2), (3.5, 5)).Intervals, Is.EqualTo(new[] { (0.0, 2.0), (3.0, 5.0) }));

    [Test]
    public void The_complement_of_the_complement_is_the_region()
    {
        var region = new IntervalUnion((double.NegativeInfinity, -1), (0, 1), (2, 3));
        Assert.That(region.Complement.Intervals, Is.EqualTo(new[] { (-1.0, 0.0), (1.0, 2.0), (3.0, double.PositiveInfinity) }));
        Assert.That(region.Complement.Complement.Intervals, Is.EqualTo(region.Intervals));
        Assert.That(IntervalUnion.Empty.Complement.Complement.IsEmpty);
    }

    [TestCase(-5, true)]
    [TestCase(-0.5, false)]
    [TestCase(0, true)]
    [TestCase(1.5, false)]
    public void A_point_lies_in_the_region_or_not(double point, bool expected) =>
        Assert.That(new IntervalUnion((double.NegativeInfinity, -1), (0, 1)).Contains(point), Is.EqualTo(expected));

    [Test]
    public void A_half_space_s_clearance_is_a_distance() =>
        Assert.That(new HalfSpace([3, 4], 10).Clearance([1, 0.5]), Is.EqualTo(1));

    // 30 degrees: the boundary is the line depth sin 30° = offAxis cos 30°, and behind the apex the apex itself is nearest.
    [TestCase(2, 0, 1)]
    [TestCase(2, 2, -0.7320508075688773)]
    [TestCase(-3, 0, -3)]
    [TestCase(-3, 4, -5)]
    public void A_cone_s_clearance_is_a_distance(double depth, double offAxis, double expected) =>
        Assert.That(new Cone(5, Math.PI / 6).Clearance(depth, offAxis), Is.EqualTo(expected).Within(1e-15));
}
