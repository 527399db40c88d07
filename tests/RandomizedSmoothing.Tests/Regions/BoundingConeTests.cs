using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Tests.Regions;

/// <summary>Definitions 4 and 5: how far a region reaches along v, and the lowest cone about −v that contains it.</summary>
public sealed class BoundingConeTests
{
    private const double Eighth = Math.PI / 4;

    private static readonly double[] Up = [0, 1];

    [TestCase("""{"ball":{"center":[3,4],"radius":2}}""", 6)]
    [TestCase("""{"box":{"low":[null,-1],"high":[0,7]}}""", 7)]
    [TestCase("""{"box":{"low":[-1,-1],"high":[0,null]}}""", double.PositiveInfinity)]
    [TestCase("""{"halfSpace":{"normal":[0,2],"offset":3}}""", 1.5)]
    [TestCase("""{"halfSpace":{"normal":[1,2],"offset":3}}""", double.PositiveInfinity)]
    [TestCase("""{"cone":{"apex":[1,2],"axis":[0.5,-1],"halfAngleDegrees":30}}""", 2)]
    [TestCase("""{"cone":{"apex":[1,2],"axis":[1,-1],"halfAngleDegrees":50}}""", double.PositiveInfinity)]
    [TestCase("""{"union":[{"ball":{"center":[3,4],"radius":2}},{"cone":{"apex":[1,9],"axis":[0,-1],"halfAngleDegrees":30}}]}""", 9)]
    [TestCase("""{"intersection":[{"cone":{"apex":[1,9],"axis":[0,-1],"halfAngleDegrees":30}},{"halfSpace":{"normal":[0,1],"offset":8}}]}""", 8)]
    [TestCase("""{"difference":[{"halfSpace":{"normal":[0,1],"offset":0}},{"ball":{"center":[0,0],"radius":1}}]}""", 0)]
    public void Known_reaches_upward(string region, double reach) =>
        Assert.That(Support.Of(RegionJson.Read(region), Up), Is.EqualTo(reach).Within(1e-14));

    // A disc of radius √2 touches the sides of a right-angled cone whose apex is 2 above its centre.
    [TestCase("""{"ball":{"center":[3,4],"radius":1.4142135623730951}}""", 3, 6)]
    [TestCase("""{"box":{"low":[-1,-3],"high":[5,0]}}""", 2, 3)]
    [TestCase("""{"cone":{"apex":[1,2],"axis":[0,-3],"halfAngleDegrees":30}}""", 1, 2)]
    [TestCase("""{"union":[{"cone":{"apex":[-1,0],"axis":[0,-1],"halfAngleDegrees":30}},{"cone":{"apex":[3,0],"axis":[0,-1],"halfAngleDegrees":45}}]}""", 1, 2)]
    [TestCase("""{"intersection":[{"cone":{"apex":[1,9],"axis":[0,-1],"halfAngleDegrees":45}},{"halfSpace":{"normal":[0,1],"offset":8}}]}""", 1, 9)]
    public void Known_cones_of_a_right_angle(string region, double across, double height)
    {
        var cone = BoundingCone.Around(RegionJson.Read(region), Up, Eighth)!;
        Assert.That(cone.Apex, Is.EqualTo(new[] { across, height }).Within(1e-13));
    }

    [TestCase("""{"halfSpace":{"normal":[0,1],"offset":0}}""")]
    [TestCase("""{"cone":{"apex":[1,2],"axis":[0,-3],"halfAngleDegrees":50}}""")]
    [TestCase("""{"cone":{"apex":[1,2],"axis":[0,3],"halfAngleDegrees":30}}""")]
    public void A_region_that_is_too_wide_has_none(string region) => Assert.That(BoundingCone.Around(RegionJson.Read(region), Up, Eighth), Is.Null);

    // Contains every ball; and no lower apex does, near by.
    [Test]
    public void It_contains_the_region_and_a_lower_one_does_not()
    {
        var cases =
            from dimension in Gen.Choose(2, 4)
            from count in Gen.Choose(1, 5)
            from centers in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-100, 100).Select(i => i / 10.0), dimension), count)
            from radii in Gen.ArrayOf(Gen.Choose(1, 30).Select(i => i / 10.0), count)
            from v in Gen.ArrayOf(Gen.Choose(-9, 9).Select(i => (double)i), dimension).Where(vector => vector.Any(component => component != 0))
            from degrees in Gen.Choose(5, 85)
            from shift in Gen.ArrayOf(Gen.Choose(-100, 100).Select(i => i / 1000.0), dimension)
            select (Balls: centers.Zip(radii).ToArray(), V: v, HalfAngle: double.DegreesToRadians(degrees), Shift: shift);
        Prop.ForAll(Arb.From(cases), given =>
        {
            var region = new Union([.. given.Balls.Select(ball => (Region)new Ball(ball.First, ball.Second))]);
            var cone = BoundingCone.Around(region, given.V, given.HalfAngle)!;
            var length = Math.Sqrt(given.V.Sum(component => component * component));
            var along = given.Shift.Zip(given.V, (s, v) => s * v / length).Sum();
            double[] lower = [.. cone.Apex.Select((x, i) => x + given.Shift[i] - ((along + 0.001) * given.V[i] / length))];
            return (Clearance(cone) is > -1e-9 and < 1e-9 && Clearance(new Cone(lower, cone.Axis.AsSpan(), given.HalfAngle)) < 0)
                .Label($"clearances {Clearance(cone)}, {Clearance(new Cone(lower, cone.Axis.AsSpan(), given.HalfAngle))}");

            double Clearance(Cone around) => given.Balls.Min(ball =>
            {
                var (depth, offAxis) = around.Locate(ball.First);
                return around.Clearance(depth, offAxis) - ball.Second;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(new Replay(new Rnd(2021, 1), Microsoft.FSharp.Core.FSharpOption<int>.None)));
    }
}
